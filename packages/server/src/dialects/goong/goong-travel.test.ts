import { expect, it } from "vitest";
import { goongTravel } from "./goong-travel.ts";

// The first four are those of Goong's documentation.
it.each([
  [5, 1, "5 m", "1 giây"],
  [15_962, 1_983, "16 km", "33 phút"],
  [14_627, 1_914, "15 km", "32 phút"],
  [13_556, 1_749, "14 km", "29 phút"],
  [999.6, 59.6, "1 km", "1 phút"],
  [1_540, 3_600, "1.5 km", "1 giờ"],
  [9_949, 5_400, "9.9 km", "1 giờ 30 phút"],
  [9_960, 0, "10 km", "0 giây"],
])("%d metres in %d seconds are %s in %s", (distanceMetres, durationSeconds, distance, duration) => {
  expect(goongTravel({ distanceMetres, durationSeconds }, "vi")).toEqual({
    distance: { text: distance, value: Math.round(distanceMetres) },
    duration: { text: duration, value: Math.round(durationSeconds) },
  });
});

it.each([
  [1, "1 sec"],
  [60, "1 min"],
  [1_983, "33 mins"],
  [7_260, "2 hours 1 min"],
])("%d seconds are %s in English", (durationSeconds, text) => {
  expect(goongTravel({ distanceMetres: 0, durationSeconds }, "en")).toMatchObject({ duration: { text } });
});
