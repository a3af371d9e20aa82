import { expect, test } from "vitest";
import { csvResponse, writeCsv } from "./csv.ts";

test("rows are lines with CRLF after the names of the columns, also when there are none", () => {
  expect(
    writeCsv(
      ["a", "b"],
      [
        ["x", 1.5],
        [null, -2],
      ],
    ),
  ).toBe("a,b\r\nx,1.5\r\n,-2\r\n");
  expect(writeCsv(["a", "b"], [])).toBe("a,b\r\n");
});

test("commas, quotes and line ends are quoted", () => {
  expect(writeCsv(["a"], [['one, "two"\r\nthree']])).toBe('a\r\n"one, ""two""\r\nthree"\r\n');
});

test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\u00a0=1", "|calc", "%0a"])(
  "%j is no formula any more",
  (text) => {
    expect(writeCsv(["a"], [[text]])).toContain(`'${text}`);
  },
);

test("the file has a name and says that it is UTF-8", async () => {
  const { headers } = csvResponse("usage.csv", "é");
  expect(headers.get("content-type")).toBe("text/csv; charset=utf-8; header=present");
  expect(headers.get("content-disposition")).toBe('attachment; filename="usage.csv"');
});
