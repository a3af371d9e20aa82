import { PasswordInput, Progress, Stack, Text } from "@mantine/core";
import { MIN_PASSWORD_LENGTH, passwordStrength } from "./password-strength.ts";

type PasswordFieldProps = {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | null;
  readonly label?: string;
};

const COLORS = { "too short": "red", weak: "amber", fair: "teal", strong: "green" } as const;

/** A new password, and how hard it is to guess. */
export function PasswordField({ value, onChange, error, label = "Password" }: PasswordFieldProps) {
  const strength = passwordStrength(value);
  return (
    <Stack gap={6}>
      <PasswordInput
        label={label}
        description={`${MIN_PASSWORD_LENGTH} characters or more`}
        autoComplete="new-password"
        required
        minLength={MIN_PASSWORD_LENGTH}
        value={value}
        error={error}
        aria-describedby="password-strength"
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <Progress
        value={value === "" ? 0 : strength.share * 100}
        color={COLORS[strength.word]}
        size={4}
        aria-hidden="true"
      />
      <Text id="password-strength" size="xs" c="dimmed" mih={36} aria-live="polite">
        {value === "" ? "" : `${capital(strength.word)}. ${strength.hint}`}
      </Text>
    </Stack>
  );
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
