import { Button, Menu } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Check, ChevronsUpDown, Plus } from "lucide-react";
import { useState } from "react";
import { meQuery } from "../api/session-queries.ts";
import { NewProjectDialog } from "./new-project-dialog.tsx";
import classes from "./project-switcher.module.css";
import { useProject } from "./use-project.ts";

/** Shows which project this is, and leads to the others and to a new one. */
export function ProjectSwitcher() {
  const project = useProject();
  const [making, setMaking] = useState(false);
  return (
    <>
      <Menu position="bottom-start" width={280}>
        <Menu.Target>
          <Button
            variant="default"
            rightSection={<ChevronsUpDown size={15} aria-hidden="true" />}
            aria-label={`Project ${project.name}. Switch project`}
            className={classes["button"] ?? ""}
          >
            {project.name}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>Projects</Menu.Label>
          <Projects />
          <Menu.Divider />
          <Menu.Item leftSection={<Plus size={16} aria-hidden="true" />} onClick={() => setMaking(true)}>
            Create project
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <NewProjectDialog opened={making} onClose={() => setMaking(false)} />
    </>
  );
}

function Projects() {
  const project = useProject();
  const navigate = useNavigate();
  const projects = useQuery(meQuery).data?.projects ?? [];
  const hidden = classes["hidden"] ?? "";
  return projects.map((other) => (
    <Menu.Item
      key={other.id}
      leftSection={<Check size={16} className={other.id === project.id ? "" : hidden} aria-hidden="true" />}
      onClick={() => void navigate({ to: "/p/$project", params: { project: other.id } })}
    >
      {other.name}
    </Menu.Item>
  ));
}
