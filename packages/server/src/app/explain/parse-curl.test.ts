import { expect, test } from "vitest";
import { parseCurl } from "./parse-curl.ts";

const read = (command: string) => parseCurl(command);

test("a command as people write it", () => {
  expect(
    read("curl -sS -H 'Origin: https://a.example' -A \"App/1.0 (x)\" 'https://maps.example/tiles/w/0/0/0.pbf?key=k'"),
  ).toEqual({
    url: "https://maps.example/tiles/w/0/0/0.pbf?key=k",
    headers: [
      ["Origin", "https://a.example"],
      ["User-Agent", "App/1.0 (x)"],
    ],
  });
});

test("a command as browsers copy it, over several lines", () => {
  const command = `curl 'https://maps.example/a?key=k&x=1' \\
  -H 'accept: */*' \\
  -H $'x-note: it\\'s' \\
  --compressed`;
  expect(read(command)).toEqual({
    url: "https://maps.example/a?key=k&x=1",
    headers: [
      ["accept", "*/*"],
      ["x-note", "it's"],
    ],
  });
});

test("values that are attached, options that take a value, and --url", () => {
  expect(
    read("curl -XGET -o/dev/null -sLe https://b.example/page --header=X-Api-Key:k --max-time 3 --url /tiles/a"),
  ).toEqual({
    url: "/tiles/a",
    headers: [
      ["Referer", "https://b.example/page"],
      ["X-Api-Key", "k"],
    ],
  });
});

test("the first of several URLs counts", () => {
  expect(read("curl http://a.example/1 http://a.example/2")?.url).toBe("http://a.example/1");
});

test("what is no curl command, or names no URL, is none", () => {
  for (const text of ["", "wget http://a.example/", "curl", "curl -H 'A: b'", "curl --url", "   "]) {
    expect(read(text)).toBeNull();
  }
});
