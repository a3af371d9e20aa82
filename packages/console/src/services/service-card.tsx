import { Paper, Text, Title } from "@mantine/core";
import type { Service } from "../api/model.ts";
import { useProject } from "../shell/use-project.ts";
import { TextLink } from "../ui/text-link.tsx";
import { QuotaBar } from "./quota-bar.tsx";
import classes from "./service-card.module.css";
import { ServiceSwitch } from "./service-switch.tsx";
import { serviceWords } from "./service-words.ts";

/** One service in the library: what it is, whose interfaces it answers, what was used today, and its switch. */
export function ServiceCard({ of: service }: { readonly of: Service }) {
  const project = useProject();
  const { icon: Icon, plain, answers } = serviceWords(service);
  return (
    <Paper
      className={`lk-surface ${classes["card"] ?? ""}`}
      p="lg"
      component="section"
      aria-label={service.title}
      data-off={!service.enabled}
    >
      <span className={classes["icon"]} aria-hidden="true">
        <Icon size={20} strokeWidth={1.75} />
      </span>
      <Title order={2}>
        <TextLink
          inherit
          c="inherit"
          className={classes["name"] ?? ""}
          to="/p/$project/services/$service"
          params={{ project: project.id, service: service.id }}
        >
          {service.title}
        </TextLink>
      </Title>
      <ServiceSwitch of={service} />
      <div className={classes["about"]}>
        <Text size="sm">{plain}</Text>
        {answers.length > 0 && (
          <Text size="xs" c="dimmed" mt={6}>
            Answers {answers.join(" · ")}
          </Text>
        )}
      </div>
      <div className={classes["used"]}>
        <QuotaBar used={service.usedToday} quota={service.quotaPerDay} when="today" title={service.title} />
      </div>
    </Paper>
  );
}
