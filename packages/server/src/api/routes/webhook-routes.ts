import { createWebhook } from "#app/webhooks/create-webhook.ts";
import { deleteWebhook } from "#app/webhooks/delete-webhook.ts";
import { listDeliveries } from "#app/webhooks/list-deliveries.ts";
import { listWebhooks } from "#app/webhooks/list-webhooks.ts";
import { testWebhook } from "#app/webhooks/test-webhook.ts";
import { endpoint, type Endpoint } from "../endpoint.ts";
import { presentDelivery } from "../present/present-delivery.ts";
import { presentAll, presentPage } from "../present/present-page.ts";
import { presentCreatedWebhook, presentWebhook } from "../present/present-webhook.ts";
import { PageQuery } from "../schemas/page-query.ts";
import { Params } from "../schemas/params.ts";
import {
  CreatedWebhookBody,
  CreateWebhookInput,
  DeliveryBody,
  DeliveryListBody,
  WebhookListBody,
} from "../schemas/webhook-body.ts";

const tag = "Webhooks";

/** Webhooks: list, make, take away, try, and see what became of their messages. */
export const webhookRoutes: readonly Endpoint[] = [
  endpoint({
    id: "listWebhooks",
    method: "get",
    path: "/api/v1/projects/{project}/webhooks",
    tag,
    summary: "List webhooks",
    description: "The addresses that are told about alarms, newest first, without their secrets. Editors may see them.",
    params: Params.project,
    answer: { status: 200, description: "All webhooks.", schema: WebhookListBody },
    problems: ["FORBIDDEN", "NOT_FOUND"],
    run: ({ deps, caller, params }) => listWebhooks(deps.ctx, caller.actor, { projectId: params.project }),
    present: (webhooks) => presentAll(webhooks, presentWebhook),
  }),
  endpoint({
    id: "createWebhook",
    method: "post",
    path: "/api/v1/projects/{project}/webhooks",
    tag,
    summary: "Make a webhook",
    description:
      "Posts every alarm to an address, signed as Standard Webhooks says, tried again with growing pauses for 24 hours. Editors may.",
    params: Params.project,
    body: CreateWebhookInput,
    answer: { status: 201, description: "The webhook, with its secret.", schema: CreatedWebhookBody },
    problems: ["FORBIDDEN", "NOT_FOUND", "CONFLICT"],
    run: ({ deps, caller, params, body }) =>
      createWebhook(deps.ctx, caller.actor, { projectId: params.project, ...body }),
    present: presentCreatedWebhook,
  }),
  endpoint({
    id: "deleteWebhook",
    method: "delete",
    path: "/api/v1/projects/{project}/webhooks/{webhook}",
    tag,
    summary: "Take a webhook away",
    description: "Nothing more is sent, not even what was still waiting. Editors may.",
    params: Params.webhook,
    answer: { status: 204, description: "It is gone.", schema: null },
    problems: ["FORBIDDEN", "NOT_FOUND"],
    run: ({ deps, caller, params }) =>
      deleteWebhook(deps.ctx, caller.actor, { projectId: params.project, webhookId: params.webhook }),
    present: () => null,
  }),
  endpoint({
    id: "testWebhook",
    method: "post",
    path: "/api/v1/projects/{project}/webhooks/{webhook}/test",
    tag,
    summary: "Try a webhook",
    description: "Posts a signed message of the type `alarm.test` at once and answers how it went. Editors may.",
    params: Params.webhook,
    answer: { status: 200, description: "How it went; see `status`.", schema: DeliveryBody },
    problems: ["FORBIDDEN", "NOT_FOUND"],
    run: ({ deps, caller, params }) =>
      testWebhook(deps.ctx, caller.actor, { projectId: params.project, webhookId: params.webhook }),
    present: presentDelivery,
  }),
  endpoint({
    id: "listWebhookDeliveries",
    method: "get",
    path: "/api/v1/projects/{project}/webhooks/{webhook}/deliveries",
    tag,
    summary: "List a webhook's deliveries",
    description: "What it was sent and is still to be sent, newest first, kept for 90 days. Editors may see it.",
    params: Params.webhook,
    query: PageQuery,
    answer: { status: 200, description: "A page of deliveries.", schema: DeliveryListBody },
    problems: ["FORBIDDEN", "NOT_FOUND"],
    run: ({ deps, caller, params, query }) =>
      listDeliveries(deps.ctx, caller.actor, { projectId: params.project, webhookId: params.webhook, ...query }),
    present: (page) => presentPage(page, presentDelivery),
  }),
];
