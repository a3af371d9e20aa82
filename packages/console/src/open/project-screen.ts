/** The address of a screen (`keys?status=deleted`) of a project. */
export function projectScreen(projectId: string, screen: string): string {
  return `/console/p/${encodeURIComponent(projectId)}/${screen}`;
}
