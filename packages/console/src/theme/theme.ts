import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from "@mantine/core";
import { chartVariables } from "./chart-variables.ts";

const teal: MantineColorsTuple = [
  "#e6f5f3",
  "#c9eae6",
  "#9ad7cf",
  "#63c2b7",
  "#37b3a5",
  "#1f9589",
  "#138477",
  "#0f766e",
  "#0b5f59",
  "#084a45",
];
const amber: MantineColorsTuple = [
  "#fdf4e3",
  "#fae6c3",
  "#f5cf8e",
  "#efb65a",
  "#e89c33",
  "#d98014",
  "#c9680c",
  "#b45309",
  "#92430c",
  "#76370f",
];
const red: MantineColorsTuple = [
  "#fdeeec",
  "#fad7d3",
  "#f5b1aa",
  "#f08a80",
  "#ea6a5e",
  "#de4a3d",
  "#cb3226",
  "#b42318",
  "#951d15",
  "#7b1a14",
];
const green: MantineColorsTuple = [
  "#e9f7ee",
  "#cdedd9",
  "#9fdbb5",
  "#6cc68d",
  "#45b56e",
  "#27a152",
  "#1a8f45",
  "#15803d",
  "#116531",
  "#0e5028",
];
/** Warm greys for ink on paper. */
const gray: MantineColorsTuple = [
  "#f6f4ee",
  "#f0ede5",
  "#e6e2d8",
  "#dad5c8",
  "#c6c0b2",
  "#8d887b",
  "#635f56",
  "#4a473f",
  "#33312b",
  "#201f1b",
];
/** The dark scheme is ink itself, not a grey. */
const dark: MantineColorsTuple = [
  "#ece9e1",
  "#c9ccd4",
  "#a3abbd",
  "#7f8aa3",
  "#3a4764",
  "#2b3752",
  "#182239",
  "#101829",
  "#0c1321",
  "#080d18",
];

/** The console's theme, after design.md: ink on paper, one accent, radius 8, hairlines instead of shadows. */
export const theme = createTheme({
  white: "#ffffff",
  black: "#14213d",
  colors: { teal, amber, red, green, gray, dark },
  primaryColor: "teal",
  primaryShade: { light: 7, dark: 7 },
  autoContrast: false,
  defaultRadius: 8,
  cursorType: "pointer",
  respectReducedMotion: true,
  fontFamily: '"Inter Variable", system-ui, sans-serif',
  fontFamilyMonospace: '"JetBrains Mono Variable", ui-monospace, monospace',
  fontSizes: { xs: "12.5px", sm: "14px", md: "15px", lg: "17px", xl: "20px" },
  lineHeights: { xs: "1.45", sm: "1.45", md: "1.5", lg: "1.5", xl: "1.4" },
  headings: {
    fontWeight: "620",
    sizes: {
      h1: { fontSize: "24px", lineHeight: "1.25" },
      h2: { fontSize: "17px", lineHeight: "1.35" },
      h3: { fontSize: "15px", lineHeight: "1.4" },
    },
  },
  shadows: {
    xs: "none",
    sm: "none",
    md: "0 6px 24px rgb(20 33 61 / 10%)",
    lg: "0 8px 32px rgb(20 33 61 / 12%)",
    xl: "0 12px 48px rgb(20 33 61 / 16%)",
  },
  components: {
    InputWrapper: { defaultProps: { withAsterisk: false } },
    Paper: { defaultProps: { withBorder: true } },
    Modal: {
      defaultProps: {
        centered: true,
        padding: "lg",
        overlayProps: { backgroundOpacity: 0.45 },
        transitionProps: { duration: 120 },
        closeButtonProps: { "aria-label": "Close" },
      },
    },
    Drawer: { defaultProps: { transitionProps: { duration: 140 }, closeButtonProps: { "aria-label": "Close" } } },
    Menu: { defaultProps: { transitionProps: { duration: 90 }, shadow: "md" } },
    Tooltip: { defaultProps: { transitionProps: { duration: 90 }, openDelay: 250, multiline: true, maw: 320 } },
    Table: { defaultProps: { verticalSpacing: 10, horizontalSpacing: "md" } },
    Anchor: { defaultProps: { underline: "hover" } },
  },
});

const LIGHT = {
  ...chartVariables.light,
  "--mantine-color-body": "#fbfaf7",
  "--mantine-color-dimmed": "#635f56",
  "--mantine-color-placeholder": "#7a756a",
  "--mantine-color-anchor": "#0f766e",
  "--mantine-color-error": "#b42318",
  "--mantine-color-default-border": "#dad5c8",
  "--mantine-color-teal-light": "#e9f5f3",
  "--mantine-color-amber-light": "#fdf4e3",
  "--mantine-color-red-light": "#fdefed",
  "--mantine-color-green-light": "#e9f7ee",
  "--lk-surface": "#ffffff",
  "--lk-sunken": "#f6f4ee",
  "--lk-hairline": "#e6e2d8",
  "--lk-control": "#8d887b",
  "--lk-amber": "#9a4708",
  "--lk-red": "#b42318",
  "--lk-green": "#15803d",
  "--lk-teal": "#0f766e",
};
const DARK = {
  ...chartVariables.dark,
  "--mantine-color-body": "#101829",
  "--mantine-color-dimmed": "#a3abbd",
  "--mantine-color-placeholder": "#8d97ae",
  "--mantine-color-anchor": "#63c2b7",
  "--mantine-color-error": "#f08a80",
  "--mantine-color-default-border": "#3d4a69",
  "--mantine-color-disabled": "#222d47",
  "--mantine-color-disabled-color": "#7f8aa3",
  "--mantine-color-disabled-border": "#2b3752",
  "--mantine-color-teal-light": "#183240",
  "--mantine-color-amber-light": "#33302f",
  "--mantine-color-red-light": "#352636",
  "--mantine-color-green-light": "#1c3440",
  "--lk-surface": "#182239",
  "--lk-sunken": "#131c30",
  "--lk-hairline": "#2b3752",
  "--lk-control": "#6d7a98",
  "--lk-amber": "#efb65a",
  "--lk-red": "#f08a80",
  "--lk-green": "#6cc68d",
  "--lk-teal": "#63c2b7",
};

/** Colours that the two schemes choose apart, as CSS variables. */
export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: LIGHT, dark: DARK });
