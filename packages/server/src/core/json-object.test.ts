import fc from "fast-check";
import { expect, test } from "vitest";
import { readJsonObject } from "./json-object.ts";

test("reads every object that JSON can write", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (object) => {
      const text = JSON.stringify(object);
      expect(readJsonObject(text)).toEqual(JSON.parse(text));
    }),
  );
});

test.each([
  '{"a":1,"a":1}',
  '{"a":1,"\\u0061":2}',
  '{"a":{"b":1,"b":2}}',
  '{"a":[{"b":1,"b":2}]}',
  '{"__proto__":1,"__proto__":2}',
  '{"":1,"":2}',
  '{"a\\"":1,"a\\"":2}',
])("refuses %s, which names a member twice", (text) => {
  expect(readJsonObject(text)).toBeNull();
});

test.each(['{"a":"b\\":","c":":"}', '{"a" : 1, "b"\n:2}', '{"a:":{"a:":["a:"]}}', "{}", '{"__proto__":{"x":1}}'])(
  "is not misled by colons and quotes in %s",
  (text) => {
    expect(readJsonObject(text)).toEqual(JSON.parse(text));
  },
);

test.each(["", "[]", "null", "1", '"{}"', "{", '{"a":1}x', "{'a':1}", "{a:1}"])("takes %j for no object", (text) => {
  expect(readJsonObject(text)).toBeNull();
});
