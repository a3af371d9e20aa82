import { UnstyledButton } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { FlaskConical, Globe, Server, Smartphone } from "lucide-react";
import { useProject } from "../shell/use-project.ts";
import classes from "./building-picker.module.css";
import { BUILDINGS, type BuildingId } from "./building.ts";

const ICONS = { website: Globe, app: Smartphone, server: Server, trying: FlaskConical } as const;

/** "What are you building?": four answers, each a state of the URL. */
export function BuildingPicker({ chosen }: { readonly chosen: BuildingId | null }) {
  const project = useProject();
  const navigate = useNavigate();
  return (
    <section aria-labelledby="building-question" className={classes["section"]}>
      <h2 id="building-question" className={classes["question"]}>
        What are you building?
      </h2>
      <div className={classes["grid"]}>
        {BUILDINGS.map((building) => {
          const Icon = ICONS[building.id];
          return (
            <UnstyledButton
              key={building.id}
              className={classes["card"] ?? ""}
              aria-pressed={chosen === building.id}
              onClick={() =>
                void navigate({
                  to: "/p/$project/keys/new",
                  params: { project: project.id },
                  search: { building: building.id },
                  replace: true,
                })
              }
            >
              <Icon size={22} strokeWidth={1.6} aria-hidden="true" />
              <span className={classes["title"]}>{building.title}</span>
              <span className={classes["sentence"]}>{building.sentence}</span>
            </UnstyledButton>
          );
        })}
      </div>
    </section>
  );
}
