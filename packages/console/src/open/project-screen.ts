/** The address of a screen (`keys?status=deleted`) of a project; an empty one is its first. */
export function projectScreen(projectId: string, screen: string): string {
  return `/console/p/${encodeURIComponent(projectId)}${screen === "" ? "" : `/${screen}`}`;
}
