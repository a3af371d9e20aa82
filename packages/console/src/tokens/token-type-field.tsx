import { Radio, Stack } from "@mantine/core";
import type { Token } from "../api/model.ts";
import { TOKEN_TYPES } from "./token-types.ts";

type TokenTypeFieldProps = { readonly type: Token["type"]; readonly onChange: (type: Token["type"]) => void };

/** What the token may be used for. */
export function TokenTypeField({ type, onChange }: TokenTypeFieldProps) {
  const choose = (value: string) => onChange(TOKEN_TYPES.find((known) => known.id === value)?.id ?? "map");
  return (
    <Radio.Group label="Type" description="What the token may be used for" value={type} onChange={choose}>
      <Stack gap={10} mt={10}>
        {TOKEN_TYPES.map(({ id, title, sentence, madeHere = "" }) => (
          <Radio key={id} value={id} label={title} description={`${sentence} ${madeHere}`} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
