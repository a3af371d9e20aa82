import { Alert } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { meQuery } from "../../api/session-queries.ts";
import { TextLink } from "../../ui/text-link.tsx";

/** Says whose token it is, and leads there where the person may go. */
export function OtherProject({ projectId }: { readonly projectId: string }) {
  const mine = useQuery(meQuery).data?.projects.find(({ id }) => id === projectId);
  return (
    <Alert color="amber" title="Not one of this project's tokens">
      {mine === undefined ? (
        <>
          It is of the project <code className="mono">{projectId}</code>, which you can't see. Here it opens nothing.
        </>
      ) : (
        <>
          It is of the project {mine.name}.{" "}
          <TextLink inherit to="/p/$project/tokens" params={{ project: mine.id }} search={{ tab: "decode" }}>
            Decode it there
          </TextLink>{" "}
          to see what the gate says.
        </>
      )}
    </Alert>
  );
}
