import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { dataFolder } from "../paths.ts";
import { type IconColours, mapIcons } from "../sprites/map-icons.ts";
import { writeSprite } from "../sprites/write-sprite.ts";
import { darkPalette } from "./dark-palette.ts";
import { mapStyle } from "./map-style.ts";
import type { Palette } from "./palette.ts";
import { streetsPalette } from "./streets-palette.ts";

/** A style that the atlas ships, and what its sprite is painted with. */
type StyleRecipe = {
  id: string;
  name: string;
  description: string;
  theme: "light" | "dark";
  palette: Palette;
  icons: IconColours;
};

/** All styles of the atlas. */
export const styleRecipes: StyleRecipe[] = [
  {
    id: "streets",
    name: "Streets",
    description: "A calm paper map for every day.",
    theme: "light",
    palette: streetsPalette,
    icons: { ink: "#3a3f4c", paper: "#ffffff", rim: "#ffffff", line: "#a08e78", group: "light" },
  },
  {
    id: "dark",
    name: "Dark",
    description: "A quiet map for dark rooms and bright data.",
    theme: "dark",
    palette: darkPalette,
    icons: { ink: "#c3cddb", paper: "#141c28", rim: "#1a2331", line: "#70809a", group: "dark" },
  },
];

/** Writes every style with its sprite, and throws when the style specification objects. */
export async function writeStyles(): Promise<void> {
  mkdirSync(join(dataFolder, "styles"), { recursive: true });
  mkdirSync(join(dataFolder, "sprites"), { recursive: true });
  for (const recipe of styleRecipes) {
    const style = mapStyle(recipe.name, recipe.description, recipe.palette);
    const errors = validateStyleMin(style);
    if (errors.length > 0) throw new Error(errors.map((error) => error.message).join("\n"));
    writeFileSync(join(dataFolder, "styles", `${recipe.id}.json`), `${JSON.stringify(style, null, 1)}\n`);
    await writeSprite(recipe.id, mapIcons(recipe.icons));
  }
}
