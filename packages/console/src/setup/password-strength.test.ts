import { expect, it } from "vitest";
import { passwordStrength } from "./password-strength.ts";

it("says how many characters are missing", () => {
  expect(passwordStrength("short")).toMatchObject({ word: "too short", hint: expect.stringContaining("7 more") });
});

it("calls a long password weak when it holds what is guessed first", () => {
  expect(passwordStrength("mypassword1234").word).toBe("weak");
  expect(passwordStrength("aaaaaaaaaaaaaa").word).toBe("weak");
});

it("calls several unrelated words strong", () => {
  expect(passwordStrength("correct horse battery staple").word).toBe("strong");
  expect(passwordStrength("tiny violet").word).toBe("too short");
});
