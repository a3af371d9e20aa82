import type { Member } from "#app/ports/member-store.ts";

/** A member of a project as it leaves the server. */
export function presentMember(member: Member) {
  return { accountId: member.accountId, name: member.name, email: member.email, role: member.role };
}
