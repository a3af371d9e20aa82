import {
  Bell,
  BookOpen,
  ChartColumn,
  type LucideIcon,
  History,
  House,
  KeyRound,
  Layers,
  SearchCheck,
  Settings,
  ShieldX,
  Ticket,
  Users,
  Wallet,
} from "lucide-react";

/** A screen of a project, as the rail and the search know it. */
export type Page = {
  readonly title: string;
  readonly sentence: string;
  readonly to:
    | "/p/$project"
    | "/p/$project/keys"
    | "/p/$project/tokens"
    | "/p/$project/usage"
    | "/p/$project/blocked"
    | "/p/$project/explain"
    | "/p/$project/services"
    | "/p/$project/docs"
    | "/p/$project/plan"
    | "/p/$project/alarms"
    | "/p/$project/team"
    | "/p/$project/audit"
    | "/p/$project/settings";
  readonly icon: LucideIcon;
  /** Stands in the bar at the bottom of a phone; the others are behind "More". */
  readonly inBar?: true;
};

/** Screens that belong together; the first group has no name. */
export type PageGroup = { readonly title: string | null; readonly pages: readonly Page[] };

/** The screens of a project, in the order of the rail. */
export const PAGE_GROUPS: readonly PageGroup[] = [
  {
    title: null,
    pages: [
      {
        title: "Overview",
        sentence: "The map, the first steps, the last hour",
        to: "/p/$project",
        icon: House,
        inBar: true,
      },
    ],
  },
  {
    title: "Access",
    pages: [
      {
        title: "Keys",
        sentence: "Who may use your maps, and for what",
        to: "/p/$project/keys",
        icon: KeyRound,
        inBar: true,
      },
      {
        title: "Tokens",
        sentence: "Signed stand-ins for keys, and the keys that sign them",
        to: "/p/$project/tokens",
        icon: Ticket,
      },
    ],
  },
  {
    title: "Traffic",
    pages: [
      {
        title: "Usage",
        sentence: "Every request, by key, service, outcome and website",
        to: "/p/$project/usage",
        icon: ChartColumn,
        inBar: true,
      },
      {
        title: "Blocked",
        sentence: "What was refused and why, and the button that lets it in",
        to: "/p/$project/blocked",
        icon: ShieldX,
        inBar: true,
      },
      {
        title: "Explain",
        sentence: "Paste a request, and see each check with its result",
        to: "/p/$project/explain",
        icon: SearchCheck,
      },
    ],
  },
  {
    title: "Maps",
    pages: [
      {
        title: "Services",
        sentence: "What keys can be used for, with quotas",
        to: "/p/$project/services",
        icon: Layers,
      },
      {
        title: "Docs",
        sentence: "Quick starts with your key in them, and what each refusal means",
        to: "/p/$project/docs",
        icon: BookOpen,
      },
    ],
  },
  {
    title: "Manage",
    pages: [
      {
        title: "Plan",
        sentence: "What was spent, where the month ends, and the budget",
        to: "/p/$project/plan",
        icon: Wallet,
      },
      {
        title: "Alarms",
        sentence: "What happened that somebody should know, and who is told",
        to: "/p/$project/alarms",
        icon: Bell,
      },
      { title: "Team", sentence: "People and programs that manage this project", to: "/p/$project/team", icon: Users },
      { title: "Audit log", sentence: "Who changed what, and when", to: "/p/$project/audit", icon: History },
      {
        title: "Settings",
        sentence: "Name, plan, and the switch that stops everything",
        to: "/p/$project/settings",
        icon: Settings,
      },
    ],
  },
];

/** Every screen of a project, one after the other. */
export const PAGES: readonly Page[] = PAGE_GROUPS.flatMap((group) => group.pages);
