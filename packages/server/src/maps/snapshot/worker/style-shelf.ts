import type { Drawing, DrawnStyle } from "#maps/snapshot/drawing.ts";
import type { Answers } from "./answers.ts";
import { backgroundOf } from "./background-of.ts";
import { measuredAsMaplibre } from "./measured-as-maplibre.ts";
import type { LoadedStyle } from "./loaded-style.ts";
import type { SpriteShelf } from "./sprite-shelf.ts";

/** The styles used last, parsed, each with its icons at one pixel ratio. */
export class StyleShelf {
  readonly #answers: Answers;
  readonly #sprites: SpriteShelf;
  readonly #styles = new Map<string, LoadedStyle>();

  constructor(answers: Answers, sprites: SpriteShelf) {
    this.#answers = answers;
    this.#sprites = sprites;
  }

  async style(job: number, { styleKey, scale }: Pick<Drawing, "styleKey" | "scale">): Promise<LoadedStyle> {
    const key = `${styleKey}@${scale}`;
    const known = this.#styles.get(key);
    this.#styles.delete(key);
    const loaded = known ?? (await this.#load(job, { styleKey, scale }));
    this.#styles.set(key, loaded);
    const [oldest] = this.#styles;
    if (this.#styles.size > MOST_STYLES && oldest) {
      this.#styles.delete(oldest[0]);
      if (oldest[1].sprite) this.#sprites.forget(oldest[1].sprite.address);
    }
    return loaded;
  }

  async #load(job: number, sheet: Pick<Drawing, "styleKey" | "scale">): Promise<LoadedStyle> {
    const [body, sprite] = await Promise.all([
      this.#answers.ask(job, { kind: "style" }),
      this.#sprites.load(this.#answers, job, sheet),
    ]);
    if (body === null) throw new Error("the style is gone");
    const { document, sources }: DrawnStyle = JSON.parse(Buffer.from(body).toString());
    const style = { document: { ...document, layers: measuredAsMaplibre(document.layers) }, sources };
    return { style, sprite, background: await backgroundOf(style) };
  }
}

const MOST_STYLES = 8;
