import { Alert } from "@mantine/core";
import { CircleAlert } from "lucide-react";
import { Problem } from "../api/problem.ts";
import { errorWords } from "../words/error-words.ts";

/** Why somebody was not let in. */
export function SignInRefused({ error }: { readonly error: unknown }) {
  const isUnknown = error instanceof Problem && error.code === "INVALID_EMAIL_OR_PASSWORD";
  return (
    <Alert color="red" icon={<CircleAlert size={18} />} role="alert">
      {isUnknown ? "This e-mail and password do not belong together. Check both, then try again." : errorWords(error)}
    </Alert>
  );
}
