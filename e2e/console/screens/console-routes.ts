const ROUTER = new URL("../../../packages/console/src/router.tsx", import.meta.url).href;

type Router = { readonly routesByPath: Readonly<Record<string, unknown>> };

/** The patterns of all routes, as the console's own router knows them: `/p/$project/keys/$key`. */
export async function consoleRoutes(): Promise<readonly string[]> {
  // Named by address, so that these tests need not know how the console is compiled.
  const module: { createConsoleRouter(queryClient: object): Router } = await import(/* @vite-ignore */ ROUTER);
  return Object.keys(module.createConsoleRouter({}).routesByPath);
}
