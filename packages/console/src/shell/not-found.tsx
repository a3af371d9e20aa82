import { MapPinOff } from "lucide-react";
import { ButtonLink } from "../ui/button-link.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { usePageTitle } from "../ui/use-page-title.ts";

/** What a URL shows that leads nowhere, or to something of somebody else. */
export function NotFound() {
  usePageTitle(["Nothing here"]);
  return (
    <EmptyState
      icon={<MapPinOff size={22} />}
      title="There is nothing at this address"
      order={1}
      sentence="It was deleted, it belongs to a project you are not a member of, or the link has a typing mistake."
      action={
        <ButtonLink variant="default" to="/">
          Go to your projects
        </ButtonLink>
      }
    />
  );
}
