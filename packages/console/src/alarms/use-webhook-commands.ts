import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "../api/client.ts";
import type { NewWebhook } from "../api/model.ts";
import { unwrap } from "../api/unwrap.ts";
import { useProject } from "../shell/use-project.ts";
import { deliveriesQuery, webhooksQuery } from "./alarm-queries.ts";

/** Makes a webhook; the answer holds its secret, this once. */
export function useCreateWebhook() {
  const project = useProject();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: NewWebhook) =>
      unwrap(api.POST("/api/v1/projects/{project}/webhooks", { params: { path: { project: project.id } }, body })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: webhooksQuery(project.id).queryKey }),
  });
}

/** Posts a message to a webhook now, and deletes it. */
export function useWebhookCommands(webhookId: string) {
  const project = useProject();
  const queryClient = useQueryClient();
  const params = { path: { project: project.id, webhook: webhookId } };
  const test = useMutation({
    mutationFn: () => unwrap(api.POST("/api/v1/projects/{project}/webhooks/{webhook}/test", { params })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: deliveriesQuery(project.id, webhookId).queryKey }),
  });
  const remove = async () => {
    await unwrap(api.DELETE("/api/v1/projects/{project}/webhooks/{webhook}", { params }));
    await queryClient.invalidateQueries({ queryKey: webhooksQuery(project.id).queryKey });
  };
  return { test, remove };
}
