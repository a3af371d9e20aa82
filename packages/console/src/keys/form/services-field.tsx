import { Checkbox, MultiSelect, Radio, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { systemQuery } from "../../api/session-queries.ts";
import { servicesQuery } from "../../services/services-query.ts";
import { useProject } from "../../shell/use-project.ts";
import type { DraftProps } from "../key-draft.ts";
import classes from "./services-field.module.css";

/** What the key may be used for: everything, or only some services, and of the maps only some. */
export function ServicesField({ draft, change }: DraftProps) {
  const chosen = draft.services;
  return (
    <Stack gap="xs">
      <Radio.Group
        label="Services"
        description="What the key may be used for"
        value={chosen === null ? "all" : "some"}
        onChange={(value) => change({ services: value === "all" ? null : ["maps"], resources: null })}
      >
        <Stack gap={8} mt={8}>
          <Radio value="all" label="Everything that is on in this project, now and later" />
          <Radio value="some" label="Only these" />
        </Stack>
      </Radio.Group>
      {chosen !== null && <ServiceChoices draft={draft} change={change} chosen={chosen} />}
      {(chosen === null || chosen.includes("maps")) && <ResourcesField draft={draft} change={change} />}
    </Stack>
  );
}

function ServiceChoices({ draft, change, chosen }: DraftProps & { readonly chosen: readonly string[] }) {
  const project = useProject();
  const services = useQuery(servicesQuery(project.id)).data ?? [];
  return (
    <Checkbox.Group
      aria-label="Allowed services"
      value={[...chosen]}
      onChange={(next) => change({ services: next, resources: next.includes("maps") ? draft.resources : null })}
      error={chosen.length === 0 ? "Choose at least one service, or allow everything." : null}
      className={classes["some"] ?? ""}
    >
      <Stack gap={10}>
        {services.map((service) => (
          <Checkbox
            key={service.id}
            value={service.id}
            label={service.title}
            description={
              service.enabled ? service.description : `${service.description} Off in this project at present.`
            }
          />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

function ResourcesField({ draft, change }: DraftProps) {
  const system = useQuery(systemQuery).data;
  const styles = system?.styles.map((style) => ({ value: style.id, label: `${style.name} (style)` })) ?? [];
  const tilesets = system?.tilesets.map((tileset) => ({ value: tileset.id, label: `${tileset.name} (tiles)` })) ?? [];
  const data = [...styles, ...tilesets.filter((tileset) => styles.every((style) => style.value !== tileset.value))];
  return (
    <MultiSelect
      label="Styles and tilesets"
      description="Leave it empty to allow all of them"
      placeholder={draft.resources === null || draft.resources.length === 0 ? "All" : ""}
      data={data}
      value={[...(draft.resources ?? [])]}
      onChange={(resources) => change({ resources: resources.length === 0 ? null : resources })}
      mt={4}
    />
  );
}
