/** How hard a password is to guess, between 0 and 1, and what would make it better. */
export type PasswordStrength = {
  readonly share: number;
  readonly word: "too short" | "weak" | "fair" | "strong";
  readonly hint: string;
};

/** The fewest characters a password may have. */
export const MIN_PASSWORD_LENGTH = 12;

const COMMON = /password|passwort|qwert|azerty|letmein|welcome|latchkey|admin|123456|abcdef|(.)\1{3,}/i;

/** Judges a password by its length and its variety; length counts most. */
export function passwordStrength(password: string): PasswordStrength {
  const length = [...password].length;
  if (length < MIN_PASSWORD_LENGTH) {
    const left = MIN_PASSWORD_LENGTH - length;
    return {
      share: length / MIN_PASSWORD_LENGTH / 3,
      word: "too short",
      hint: `${left} more ${left === 1 ? "character" : "characters"} needed. Four unrelated words are easy to keep in mind.`,
    };
  }
  const different = new Set(password.toLowerCase()).size;
  if (COMMON.test(password) || different < 6)
    return { share: 0.4, word: "weak", hint: "It holds a pattern that is guessed early. Add an unrelated word." };
  if (length < 16 && different < 11)
    return { share: 0.7, word: "fair", hint: "Good enough. One more word makes it strong." };
  return { share: 1, word: "strong", hint: "Long and varied." };
}
