import type { Member } from "../ports/member-store.ts";

/** Whether nobody would own the project without this member. */
export function isLastOwner(member: Pick<Member, "role">, all: readonly Pick<Member, "role">[]): boolean {
  return member.role === "owner" && all.filter(({ role }) => role === "owner").length === 1;
}
