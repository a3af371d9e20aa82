import { api } from "../api/client.ts";
import { unwrap } from "../api/unwrap.ts";
import type { UsageQuestion } from "./fetch-usage.ts";

/** The rows of a question as the server writes them for a spreadsheet. */
export async function fetchUsageCsv(projectId: string, query: UsageQuestion): Promise<string> {
  const params = { path: { project: projectId }, query: { ...query, format: "csv" as const } };
  return unwrap(api.GET("/api/v1/projects/{project}/usage", { params, parseAs: "text" }));
}
