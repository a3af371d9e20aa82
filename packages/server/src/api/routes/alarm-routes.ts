import { changeAlarmSettings } from "#app/alarms/change-alarm-settings.ts";
import { listAlarms } from "#app/alarms/list-alarms.ts";
import { listDueAlarms } from "#app/alarms/list-due-alarms.ts";
import { readAlarmSettings } from "#app/alarms/read-alarm-settings.ts";
import { endpoint, type Endpoint } from "../endpoint.ts";
import { presentAlarm, presentAlarmSettings } from "../present/present-alarm.ts";
import { presentAll, presentPage } from "../present/present-page.ts";
import { AlarmListBody, AlarmSettingsBody, ChangeAlarmSettingsInput } from "../schemas/alarm-body.ts";
import { PageQuery } from "../schemas/page-query.ts";
import { Params } from "../schemas/params.ts";

const tag = "Alarms";

/** What was raised, and who is told by e-mail. */
export const alarmRoutes: readonly Endpoint[] = [
  endpoint({
    id: "listAlarms",
    method: "get",
    path: "/api/v1/projects/{project}/alarms",
    tag,
    summary: "List alarms",
    description:
      "What happened that somebody should know, newest first, and who was told: quotas at 80 and 100 %, a key used from a new origin, a default key used in public, an end within 7 days. Each cause is told once in its period. Every role may read it.",
    params: Params.project,
    query: PageQuery,
    answer: { status: 200, description: "A page of alarms.", schema: AlarmListBody },
    problems: ["NOT_FOUND"],
    run: ({ deps, caller, params, query }) =>
      listAlarms(deps.ctx, caller.actor, { projectId: params.project, ...query }),
    present: (page) => presentPage(page, presentAlarm),
  }),
  endpoint({
    id: "listDueAlarms",
    method: "get",
    path: "/api/v1/projects/{project}/due-alarms",
    tag,
    summary: "List alarms that still hold",
    description:
      "Alarms whose cause is not mended and whose period is not over, with the numbers of now, newest first: quotas, credit and budget that are used up or nearly, ends within 7 days, a default key used in public since yesterday. Every role may read it.",
    params: Params.project,
    answer: { status: 200, description: "All of them.", schema: AlarmListBody },
    problems: ["NOT_FOUND"],
    run: ({ deps, caller, params }) => listDueAlarms(deps.ctx, caller.actor, { projectId: params.project }),
    present: (alarms) => presentAll(alarms, presentAlarm),
  }),
  endpoint({
    id: "readAlarmSettings",
    method: "get",
    path: "/api/v1/projects/{project}/alarm-settings",
    tag,
    summary: "Read who is told by e-mail",
    description: "The addresses that get a mail for each alarm. Every role may read it.",
    params: Params.project,
    answer: { status: 200, description: "The settings.", schema: AlarmSettingsBody },
    problems: ["NOT_FOUND"],
    run: ({ deps, caller, params }) => readAlarmSettings(deps.ctx, caller.actor, { projectId: params.project }),
    present: presentAlarmSettings,
  }),
  endpoint({
    id: "changeAlarmSettings",
    method: "put",
    path: "/api/v1/projects/{project}/alarm-settings",
    tag,
    summary: "Set who is told by e-mail",
    description: "Takes the place of the settings so far. Editors may.",
    params: Params.project,
    body: ChangeAlarmSettingsInput,
    answer: { status: 200, description: "The settings as they are now.", schema: AlarmSettingsBody },
    problems: ["FORBIDDEN", "NOT_FOUND"],
    run: ({ deps, caller, params, body }) =>
      changeAlarmSettings(deps.ctx, caller.actor, { projectId: params.project, ...body }),
    present: presentAlarmSettings,
  }),
];
