import { Alert } from "@mantine/core";
import { MapPinOff } from "lucide-react";
import { useProject } from "../shell/use-project.ts";
import { TextLink } from "../ui/text-link.tsx";
import classes from "./map-panel.module.css";

type MapTroubleProps = { readonly trouble: number | "drawing"; readonly keyId: string };

/** Why the map does not show, and what changes it. */
export function MapTrouble({ trouble, keyId }: MapTroubleProps) {
  const project = useProject();
  const refused = trouble === 401 || trouble === 403;
  const params = { project: project.id };
  return (
    <Alert
      className={classes["trouble"] ?? ""}
      color="amber"
      variant="white"
      icon={<MapPinOff size={18} />}
      title={titleOf(trouble)}
      role="status"
    >
      {trouble === "drawing" &&
        "The browser offers no WebGL here. The key works all the same: copy the code and open it in another browser."}
      {refused &&
        project.suspended &&
        "The project is suspended, so its keys are refused. It is resumed in the settings."}
      {refused && !project.suspended && (
        <>
          The default key may be off, or a service of the project.{" "}
          <TextLink inherit to="/p/$project/keys/$key" params={{ ...params, key: keyId }}>
            Look at the key
          </TextLink>{" "}
          or{" "}
          <TextLink inherit to="/p/$project/services" params={params}>
            at the services
          </TextLink>
          .
        </>
      )}
      {trouble === 429 &&
        "A rate or a quota is used up. The map comes back by itself; the limits stand at the services."}
      {typeof trouble === "number" &&
        ![401, 403, 429].includes(trouble) &&
        `The server answered ${trouble} to a part of the map. Its log says more.`}
    </Alert>
  );
}

function titleOf(trouble: number | "drawing"): string {
  if (trouble === "drawing") return "This browser cannot draw the map";
  return [401, 403, 429].includes(trouble) ? "The map was refused" : "The map is not complete";
}
