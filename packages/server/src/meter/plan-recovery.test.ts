import { describe, expect, it } from "vitest";
import { planRecovery } from "./plan-recovery.ts";

describe("planRecovery", () => {
  it("replays everything for a database that never heard of this node", () => {
    expect(planRecovery(null, [1, 2])).toEqual({
      replay: [
        { segment: 1, fromOffset: 0 },
        { segment: 2, fromOffset: 0 },
      ],
      stored: [],
      unclaimed: [],
      oddity: null,
    });
  });

  it("replays what stands behind the position, and clears what stands before it", () => {
    expect(planRecovery({ segment: 3, offset: 80 }, [2, 3, 4])).toEqual({
      replay: [
        { segment: 3, fromOffset: 80 },
        { segment: 4, fromOffset: 0 },
      ],
      stored: [2],
      unclaimed: [],
      oddity: null,
    });
  });

  it("finds nothing odd in an empty directory when the position is before a segment that was never begun", () => {
    expect(planRecovery({ segment: 3, offset: 0 }, [])).toEqual({
      replay: [],
      stored: [],
      unclaimed: [],
      oddity: null,
    });
    expect(planRecovery(null, [])).toEqual({ replay: [], stored: [], unclaimed: [], oddity: null });
  });

  it("clears what was left when a kill came between storing the position and deleting the segment", () => {
    expect(planRecovery({ segment: 3, offset: 0 }, [2])).toMatchObject({ replay: [], stored: [2], oddity: null });
  });

  it("names segments that are missing behind the position", () => {
    expect(planRecovery({ segment: 3, offset: 9 }, [3, 6]).oddity).toContain("Segments 4 to 5");
    expect(planRecovery(null, [4]).oddity).toContain("Segments 1 to 3");
  });

  it("claims no segment when the one of the position is gone and nothing stands behind it", () => {
    expect(planRecovery({ segment: 3, offset: 9 }, [1, 2])).toMatchObject({
      replay: [],
      stored: [],
      unclaimed: [1, 2],
      oddity: expect.any(String),
    });
  });
});
