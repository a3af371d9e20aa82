import { expect, test } from "vitest";
import { makeKey, makeProject } from "./made.ts";
import { onEveryRecord } from "./on-every-record.ts";

const TILE = "/tiles/world/0/0/0.pbf";

onEveryRecord((server) => {
  const csv = async (path: string) => {
    const response = await fetch(`${server().url()}/api/v1${path}`, {
      headers: { authorization: `Bearer ${server().rootToken}` },
    });
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toMatch(/^text\/csv; charset=utf-8/);
    expect(response.headers.get("content-disposition")).toMatch(/^attachment; filename="\w+\.csv"$/);
    return response.text();
  };

  test("usage and blocked requests go to a spreadsheet with the same sums, and no stranger writes a formula there", async () => {
    const project = await makeProject(server());
    const key = await makeKey(server(), project, { name: '=cmd|"x",1', origins: ["shop.example"] });
    for (const origin of ["https://shop.example", "https://shop.example", "=1+1://x", "https://evil.example"])
      await server().ask(TILE, { "X-Api-Key": key.value, Origin: origin });
    const usage = await csv(`${project.path}/usage?interval=day&groupBy=outcome,origin&format=csv`);
    const today = `${new Date().toISOString().slice(0, 10)}T00:00:00.000Z`;
    expect(usage.split("\r\n")).toEqual([
      "start,outcome,origin,requests,cost",
      `${today},ORIGIN_NOT_ALLOWED,(unreadable),1,0`,
      `${today},ORIGIN_NOT_ALLOWED,https://evil.example,1,0`,
      `${today},allowed,https://shop.example,2,0`,
      "",
    ]);
    const other = await makeKey(server(), project);
    await server().ask(TILE, { "X-Api-Key": other.value });
    const ofOne = async (ids: string) => csv(`${project.path}/usage?interval=day&key=${ids}&format=csv`);
    expect([await ofOne(key.id), await ofOne(`${other.id},nobody`)].map((text) => text.split("\r\n")[1])).toEqual([
      `${today},4,0`,
      `${today},1,0`,
    ]);
    const blocked = await csv(`${project.path}/blocked?format=csv`);
    expect(blocked.split("\r\n")[0]).toBe("key,keyName,service,code,origin,requests,firstAt,lastAt");
    expect(blocked).toContain(`${key.id},"'=cmd|""x"",1",maps,ORIGIN_NOT_ALLOWED,https://evil.example,1,`);
  });
});
