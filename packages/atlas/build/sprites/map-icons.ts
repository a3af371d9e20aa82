import { poiGroups } from "../styles/poi-groups.ts";
import { badge, svg } from "./badge.ts";

/** What a sprite entry says beside its place in the picture. */
export type Icon = { name: string; svg: string; stretch?: Stretch };

/** Parts of an icon that may grow, and the box that text fills, in pixels at 1x. */
export type Stretch = {
  stretchX: [number, number][];
  stretchY: [number, number][];
  content: [number, number, number, number];
};

/** Colours of the icons that are drawn here. */
export type IconColours = { ink: string; paper: string; rim: string; line: string; group: "light" | "dark" };

/** All icons of a sprite: badges for points of interest, dots for places, arrow and shield. */
export function mapIcons(colours: IconColours): Icon[] {
  const { ink, paper, rim } = colours;
  const badges = poiGroups.flatMap((group) =>
    Object.entries(group.icons).map(([kind, icon]) => ({
      name: `poi-${kind}`,
      svg: badge(icon, group[colours.group], paper, rim),
    })),
  );
  return [
    ...badges,
    { name: "poi-other", svg: badge("", colours.line, paper, rim) },
    { name: "dot-town", svg: circle(5, 1.6, paper, ink, 0.9) },
    { name: "dot-city", svg: circle(7, 2.2, paper, ink, 1.3) },
    {
      name: "dot-capital",
      svg: svg(
        9,
        9,
        `<circle cx="4.5" cy="4.5" r="3.5" fill="${paper}" stroke="${ink}" stroke-width="1.2"/><circle cx="4.5" cy="4.5" r="1.5" fill="${ink}"/>`,
      ),
    },
    {
      name: "arrow",
      svg: svg(
        13,
        7,
        `<path d="M0.5 3.5H10M7.2 1L10.6 3.5L7.2 6" fill="none" stroke="${colours.line}" stroke-width="1.2"/>`,
      ),
    },
    {
      name: "shield",
      svg: svg(
        16,
        14,
        `<rect x="1" y="1" width="14" height="12" rx="3" fill="${paper}" stroke="${colours.line}" stroke-width="1"/>`,
      ),
      stretch: { stretchX: [[5, 11]], stretchY: [[5, 9]], content: [3, 2, 13, 12] },
    },
    {
      name: "pin",
      svg: svg(
        27,
        35,
        `<path d="M13.5 1.5c-6.6 0-12 5.2-12 11.8 0 8.2 9 14.2 12 20.2 3-6 12-12 12-20.2 0-6.6-5.4-11.8-12-11.8z" fill="#0f766e" stroke="${rim}" stroke-width="1.5"/><circle cx="13.5" cy="13.2" r="4.3" fill="${rim}"/>`,
      ),
    },
  ];
}

function circle(side: number, radius: number, fill: string, stroke: string, width: number): string {
  const middle = side / 2;
  return svg(
    side,
    side,
    `<circle cx="${middle}" cy="${middle}" r="${radius}" fill="${fill}" stroke="${stroke}" stroke-width="${width}"/>`,
  );
}
