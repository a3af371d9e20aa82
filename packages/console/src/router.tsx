import type { QueryClient } from "@tanstack/react-query";
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from "@tanstack/react-router";
import { Problem } from "./api/problem.ts";
import { meQuery, projectQuery, setupQuery } from "./api/session-queries.ts";
import { parseBlockedSearch } from "./blocked/blocked-search.ts";
import { parseExplainSearch } from "./explain/explain-search.ts";
import { parseAlarmsSearch } from "./alarms/alarms-search.ts";
import { parseKeySearch } from "./keys/key-search.ts";
import { parseKeysSearch } from "./keys/keys-search.ts";
import { leadToSigned } from "./keys/lead-to-signed.ts";
import { parseNewKeySearch } from "./keys/new-key-search.ts";
import { parseGuideSearch } from "./docs/guide-search.ts";
import { parseOpenSearch } from "./open/open-search.ts";
import { projectScreen } from "./open/project-screen.ts";
import { parseServiceSearch } from "./services/service-search.ts";
import { parseServicesSearch } from "./services/services-search.ts";
import { LoadFailed } from "./shell/load-failed.tsx";
import { NotFound } from "./shell/not-found.tsx";
import { NowherePage } from "./shell/nowhere-page.tsx";
import { ProjectFailed } from "./shell/project-failed.tsx";
import { ProjectShell } from "./shell/project-shell.tsx";
import { ShellSkeleton } from "./shell/shell-skeleton.tsx";
import { parseTeamSearch } from "./team/team-search.ts";
import { parseTokenSearch } from "./tokens/token-search.ts";
import { parseTokensSearch } from "./tokens/tokens-search.ts";
import { parseUsageSearch } from "./usage/usage-search.ts";

type RouterContext = { readonly queryClient: QueryClient };
type Search = Record<string, unknown>;

const root = createRootRouteWithContext<RouterContext>()({ notFoundComponent: NowherePage });

const setup = createRoute({
  getParentRoute: () => root,
  path: "/setup",
  validateSearch: (search: Search): { token?: string } =>
    typeof search["token"] === "string" ? { token: search["token"] } : {},
  component: lazyRouteComponent(() => import("./setup/setup-page.tsx"), "SetupPage"),
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  validateSearch: (search: Search): { next?: string } =>
    typeof search["next"] === "string" ? { next: search["next"] } : {},
  component: lazyRouteComponent(() => import("./sign-in/sign-in-page.tsx"), "SignInPage"),
});

const join = createRoute({
  getParentRoute: () => root,
  path: "/join",
  validateSearch: (search: Search): { token?: string } =>
    typeof search["token"] === "string" ? { token: search["token"] } : {},
  component: lazyRouteComponent(() => import("./join/join-page.tsx"), "JoinPage"),
});

const account = createRoute({
  getParentRoute: () => root,
  path: "/account",
  beforeLoad: ({ context, location }) => signedIn(context.queryClient, location.href),
  component: lazyRouteComponent(() => import("./account/account-page.tsx"), "AccountPage"),
});

const open = createRoute({
  getParentRoute: () => root,
  path: "/open",
  validateSearch: parseOpenSearch,
  beforeLoad: async ({ context, location, search }) => {
    // What the parser leaves out is still there as it was sent.
    const { to = "" } = parseOpenSearch(search);
    const { projects } = await signedIn(context.queryClient, location.href);
    const [only, ...more] = projects;
    if (only !== undefined && more.length === 0) throw redirect({ href: projectScreen(only.id, to), replace: true });
  },
  component: lazyRouteComponent(() => import("./open/open-page.tsx"), "OpenPage"),
});

const home = createRoute({
  getParentRoute: () => root,
  path: "/",
  beforeLoad: async ({ context }) => {
    const me = await signedIn(context.queryClient, "/");
    const first = me.projects[0];
    if (first !== undefined) throw redirect({ to: "/p/$project", params: { project: first.id }, replace: true });
  },
  component: lazyRouteComponent(() => import("./shell/no-project-page.tsx"), "NoProjectPage"),
});

const project = createRoute({
  getParentRoute: () => root,
  path: "/p/$project",
  beforeLoad: ({ context, location }) => signedIn(context.queryClient, location.href),
  loader: ({ context, params }) => context.queryClient.ensureQueryData(projectQuery(params.project)),
  component: ProjectShell,
  pendingComponent: ShellSkeleton,
  errorComponent: ProjectFailed,
  notFoundComponent: NotFound,
});

const within = () => project;
const overview = createRoute({
  getParentRoute: within,
  path: "/",
  component: lazyRouteComponent(() => import("./overview/overview-page.tsx"), "OverviewPage"),
});
const keys = createRoute({
  getParentRoute: within,
  path: "keys",
  validateSearch: parseKeysSearch,
  component: lazyRouteComponent(() => import("./keys/keys-page.tsx"), "KeysPage"),
});
const newKey = createRoute({
  getParentRoute: within,
  path: "keys/new",
  validateSearch: parseNewKeySearch,
  component: lazyRouteComponent(() => import("./keys/new-key-page.tsx"), "NewKeyPage"),
});
const key = createRoute({
  getParentRoute: within,
  path: "keys/$key",
  beforeLoad: ({ params }) => leadToSigned(params),
  validateSearch: parseKeySearch,
  component: lazyRouteComponent(() => import("./keys/key-page.tsx"), "KeyPage"),
});
const tokens = createRoute({
  getParentRoute: within,
  path: "tokens",
  validateSearch: parseTokensSearch,
  component: lazyRouteComponent(() => import("./tokens/tokens-page.tsx"), "TokensPage"),
});
const newToken = createRoute({
  getParentRoute: within,
  path: "tokens/new",
  component: lazyRouteComponent(() => import("./tokens/new-token-page.tsx"), "NewTokenPage"),
});
const token = createRoute({
  getParentRoute: within,
  path: "tokens/$token",
  validateSearch: parseTokenSearch,
  component: lazyRouteComponent(() => import("./tokens/token-page.tsx"), "TokenPage"),
});
const usage = createRoute({
  getParentRoute: within,
  path: "usage",
  validateSearch: parseUsageSearch,
  component: lazyRouteComponent(() => import("./usage/usage-page.tsx"), "UsagePage"),
});
const blocked = createRoute({
  getParentRoute: within,
  path: "blocked",
  validateSearch: parseBlockedSearch,
  component: lazyRouteComponent(() => import("./blocked/blocked-page.tsx"), "BlockedPage"),
});

const explain = createRoute({
  getParentRoute: within,
  path: "explain",
  validateSearch: parseExplainSearch,
  component: lazyRouteComponent(() => import("./explain/explain-page.tsx"), "ExplainPage"),
});

const services = createRoute({
  getParentRoute: within,
  path: "services",
  validateSearch: parseServicesSearch,
  component: lazyRouteComponent(() => import("./services/services-page.tsx"), "ServicesPage"),
});
const service = createRoute({
  getParentRoute: within,
  path: "services/$service",
  validateSearch: parseServiceSearch,
  component: lazyRouteComponent(() => import("./services/service-page.tsx"), "ServicePage"),
});
const docs = createRoute({
  getParentRoute: within,
  path: "docs",
  component: lazyRouteComponent(() => import("./docs/docs-page.tsx"), "DocsPage"),
});
const guide = createRoute({
  getParentRoute: within,
  path: "docs/$guide",
  validateSearch: parseGuideSearch,
  component: lazyRouteComponent(() => import("./docs/guide-page.tsx"), "GuidePage"),
});
const refusals = createRoute({
  getParentRoute: within,
  path: "docs/refusals",
  component: lazyRouteComponent(() => import("./docs/refusals-page.tsx"), "RefusalsPage"),
});
const plan = createRoute({
  getParentRoute: within,
  path: "plan",
  component: lazyRouteComponent(() => import("./plan/plan-page.tsx"), "PlanPage"),
});
const alarms = createRoute({
  getParentRoute: within,
  path: "alarms",
  validateSearch: parseAlarmsSearch,
  component: lazyRouteComponent(() => import("./alarms/alarms-page.tsx"), "AlarmsPage"),
});
const team = createRoute({
  getParentRoute: within,
  path: "team",
  validateSearch: parseTeamSearch,
  component: lazyRouteComponent(() => import("./team/team-page.tsx"), "TeamPage"),
});
const audit = createRoute({
  getParentRoute: within,
  path: "audit",
  component: lazyRouteComponent(() => import("./audit/audit-page.tsx"), "AuditPage"),
});
const settings = createRoute({
  getParentRoute: within,
  path: "settings",
  component: lazyRouteComponent(() => import("./settings/settings-page.tsx"), "SettingsPage"),
});

const routeTree = root.addChildren([
  setup,
  signIn,
  join,
  account,
  open,
  home,
  project.addChildren([
    overview,
    keys,
    newKey,
    key,
    tokens,
    newToken,
    token,
    usage,
    blocked,
    explain,
    services,
    service,
    docs,
    refusals,
    guide,
    plan,
    alarms,
    team,
    audit,
    settings,
  ]),
]);

/** The console's routes, all under `/console`. */
export function createConsoleRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    basepath: "/console",
    context: { queryClient },
    defaultPreload: "intent",
    defaultPendingMs: 150,
    scrollRestoration: true,
    defaultErrorComponent: LoadFailed,
  });
}

declare module "@tanstack/react-router" {
  // The router's own way to learn the routes' types.
  interface Register {
    router: ReturnType<typeof createConsoleRouter>;
  }
}

async function signedIn(queryClient: QueryClient, next: string) {
  try {
    return await queryClient.ensureQueryData(meQuery);
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 401) throw error;
    const { needed } = await queryClient.fetchQuery(setupQuery);
    throw needed ? redirect({ to: "/setup" }) : redirect({ to: "/sign-in", search: next === "/" ? {} : { next } });
  }
}
