import { Radio, Stack } from "@mantine/core";
import type { Role } from "../api/model.ts";
import { ROLES } from "./role-words.ts";

type RoleFieldProps = { readonly value: Role; readonly onChange: (role: Role) => void };

/** A role, chosen by what it may do. */
export function RoleField({ value, onChange }: RoleFieldProps) {
  const choose = (chosen: string) => onChange(ROLES.find((one) => one.id === chosen)?.id ?? "viewer");
  return (
    <Radio.Group label="Role" value={value} onChange={choose}>
      <Stack gap={10} mt={8}>
        {ROLES.map((one) => (
          <Radio key={one.id} value={one.id} label={one.title} description={one.sentence} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
