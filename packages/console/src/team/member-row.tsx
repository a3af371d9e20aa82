import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { Member } from "../api/model.ts";
import { meQuery } from "../api/session-queries.ts";
import { useMay } from "../shell/use-may.ts";
import { MemberRole } from "./member-role.tsx";
import { PersonRow } from "./person-row.tsx";
import { RemoveMember } from "./remove-member.tsx";
import { roleSentence, roleTitle } from "./role-words.ts";

type MemberRowProps = { readonly of: Member; readonly isOnlyOwner: boolean };

/** One member; an owner may change and remove, everybody may leave, and the only owner stays. */
export function MemberRow({ of: member, isOnlyOwner }: MemberRowProps) {
  const may = useMay();
  const isMe = useQuery(meQuery).data?.actor.email === member.email;
  return (
    <PersonRow
      person={<Person of={member} isMe={isMe} />}
      role={
        <>
          {may.own && !isOnlyOwner ? <MemberRole of={member} isMe={isMe} /> : roleTitle(member.role)}
          <Text size="sm" c="dimmed">
            {isOnlyOwner && may.own ? "The only owner: make somebody else an owner first" : roleSentence(member.role)}
          </Text>
        </>
      }
      action={(may.own || isMe) && !isOnlyOwner && <RemoveMember of={member} isMe={isMe} />}
    />
  );
}

function Person({ of: member, isMe }: { readonly of: Member; readonly isMe: boolean }) {
  return (
    <>
      <Text fw={560}>
        {member.name}
        {isMe && (
          <Text span c="dimmed">
            {" "}
            (you)
          </Text>
        )}
      </Text>
      <Text size="sm" c="dimmed">
        {member.email}
      </Text>
    </>
  );
}
