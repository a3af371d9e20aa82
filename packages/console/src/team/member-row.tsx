import { Table, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { Member } from "../api/model.ts";
import { meQuery } from "../api/session-queries.ts";
import { useMay } from "../shell/use-may.ts";
import { MemberRole } from "./member-role.tsx";
import { RemoveMember } from "./remove-member.tsx";
import { roleSentence } from "./role-words.ts";

type MemberRowProps = { readonly of: Member; readonly isOnlyOwner: boolean };

/** One member; an owner may change and remove, everybody may leave, and the only owner stays. */
export function MemberRow({ of: member, isOnlyOwner }: MemberRowProps) {
  const may = useMay();
  const isMe = useQuery(meQuery).data?.actor.email === member.email;
  return (
    <Table.Tr>
      <Table.Td>
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
      </Table.Td>
      <Table.Td>
        {may.own && !isOnlyOwner ? <MemberRole of={member} isMe={isMe} /> : member.role}
        <Text size="sm" c="dimmed">
          {isOnlyOwner && may.own
            ? "The only owner: make somebody else an owner to change this"
            : roleSentence(member.role)}
        </Text>
      </Table.Td>
      <Table.Td ta="end">{(may.own || isMe) && !isOnlyOwner && <RemoveMember of={member} isMe={isMe} />}</Table.Td>
    </Table.Tr>
  );
}
