import { afterEach, expect, it, vi } from "vitest";
import { callBack } from "./call-back.ts";

const page = globalThis as { initMap?: unknown; app?: unknown };

afterEach(() => {
  delete page.initMap;
  delete page.app;
  vi.restoreAllMocks();
});

it("calls a function of the page by its name or path, as a method of its owner", () => {
  const called: unknown[] = [];
  page.initMap = () => called.push("initMap");
  page.app = {
    maps: {
      init(this: unknown) {
        called.push(this);
      },
    },
  };
  callBack("initMap");
  callBack("app.maps.init");
  callBack(null);
  callBack("");
  expect(called).toEqual(["initMap", (page.app as { maps: object }).maps]);
});

it.each(["alert(1)", "a;b", "a[0]", "a.b()", "1a", "a..b", "a b", "__proto__.x y", "nobody", "app.nobody.init"])(
  "calls nothing for %s, and says so",
  (path) => {
    const said = vi.spyOn(console, "error").mockImplementation(() => {});
    callBack(path);
    expect(said).toHaveBeenCalledOnce();
  },
);
