import { describe, expect, it } from "vitest";
import type { FoundFile } from "./found-file.ts";
import { OpenFiles } from "./open-files.ts";

const file = (id: string, stamp: string): FoundFile => ({ id, path: `/maps/${id}`, stamp });

function recorded() {
  const closed: string[] = [];
  const files = new OpenFiles<string>({
    word: "tileset",
    open: ({ id, stamp }) => {
      if (stamp.startsWith("broken")) throw new Error("it is torn");
      return `${id}@${stamp}`;
    },
    close: (value) => void closed.push(value),
  });
  return { files, closed, values: () => [...files.values.values()] };
}

describe("open files", () => {
  it("are all opened at the first look", async () => {
    const { files, values } = recorded();
    expect(await files.update([file("a", "1"), file("b", "1")])).toBe(true);
    expect(values()).toEqual(["a@1", "b@1"]);
    expect(await files.update([file("a", "1"), file("b", "1")])).toBe(false);
  });

  it("are opened anew once a changed file stays as it is, and the old one is closed one look later", async () => {
    const { files, closed, values } = recorded();
    await files.update([file("a", "1")]);
    expect(await files.update([file("a", "2")])).toBe(false);
    expect(await files.update([file("a", "3")])).toBe(false);
    expect(values()).toEqual(["a@1"]);
    expect(await files.update([file("a", "3")])).toBe(true);
    expect([values(), closed]).toEqual([["a@3"], []]);
    await files.update([file("a", "3")]);
    expect(closed).toEqual(["a@1"]);
  });

  it("name a broken file and open the others", async () => {
    const { files, values } = recorded();
    await files.update([file("a", "broken"), file("b", "1")]);
    expect(values()).toEqual(["b@1"]);
    expect(files.problems).toEqual(["The tileset `a` (/maps/a) cannot be opened: it is torn."]);
  });

  it("keep what was there when its replacement is broken, until a good one comes", async () => {
    const { files, values } = recorded();
    await files.update([file("a", "1")]);
    for (let look = 0; look < 2; look++) await files.update([file("a", "broken")]);
    expect(values()).toEqual(["a@1"]);
    expect(files.problems[0]).toContain("What was there before it is still served.");
    for (let look = 0; look < 2; look++) await files.update([file("a", "2")]);
    expect([values(), files.problems]).toEqual([["a@2"], []]);
  });

  it("are dropped with their file, and all closed in the end", async () => {
    const { files, closed, values } = recorded();
    await files.update([file("a", "1"), file("b", "1"), file("c", "broken")]);
    expect(await files.update([file("b", "1")])).toBe(true);
    expect([values(), files.problems]).toEqual([["b@1"], []]);
    await files.close();
    expect(closed).toEqual(["a@1", "b@1"]);
  });
});
