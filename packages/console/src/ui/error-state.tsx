import { Alert, Button, Stack, Text } from "@mantine/core";
import { CircleAlert } from "lucide-react";
import { Problem } from "../api/problem.ts";
import { errorWords } from "../words/error-words.ts";

type ErrorStateProps = { readonly error: unknown; readonly title?: string; readonly onRetry?: () => void };

/** What went wrong, what to do about it, and a button that tries again. */
export function ErrorState({ error, title = "This could not be loaded", onRetry }: ErrorStateProps) {
  const requestId = error instanceof Problem ? error.requestId : null;
  return (
    <Alert color="red" title={title} icon={<CircleAlert size={18} />} role="alert">
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{errorWords(error)}</Text>
        {requestId !== null && (
          <Text size="xs" c="dimmed">
            Request <span className="mono">{requestId}</span>
          </Text>
        )}
        {onRetry !== undefined && (
          <Button size="xs" variant="default" onClick={onRetry}>
            Try again
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
