import type { Travel, TravelMode } from "#app/ports/router.ts";

/** Goong's vehicles: `bike` is a motorbike, `hd` a hired ride, `truct` what its SDK calls a truck. */
export const GOONG_VEHICLES: ReadonlyMap<string, TravelMode> = new Map([
  ["car", "car"],
  ["bike", "motorcycle"],
  ["taxi", "taxi"],
  ["truck", "truck"],
  ["hd", "taxi"],
  ["truct", "truck"],
  ["foot", "foot"],
]);

/** A distance and a duration in numbers and in words. */
export function goongTravel({ distanceMetres, durationSeconds }: Travel, language: string): object {
  return {
    distance: { text: distanceText(distanceMetres), value: Math.round(distanceMetres) },
    duration: { text: durationText(durationSeconds, language), value: Math.round(durationSeconds) },
  };
}

type Unit = (count: number) => string;
type Units = { readonly seconds: Unit; readonly minutes: Unit; readonly hours: Unit };

const VIETNAMESE: Units = {
  seconds: (count) => `${count} giây`,
  minutes: (count) => `${count} phút`,
  hours: (count) => `${count} giờ`,
};
const ENGLISH: Units = {
  seconds: (count) => `${count} ${count === 1 ? "sec" : "secs"}`,
  minutes: (count) => `${count} ${count === 1 ? "min" : "mins"}`,
  hours: (count) => `${count} ${count === 1 ? "hour" : "hours"}`,
};

function distanceText(metres: number): string {
  if (Math.round(metres) < 1_000) return `${Math.round(metres)} m`;
  const kilometres = metres / 1_000;
  return `${kilometres < 9.95 ? Math.round(kilometres * 10) / 10 : Math.round(kilometres)} km`;
}

function durationText(seconds: number, language: string): string {
  const units = language === "vi" ? VIETNAMESE : ENGLISH;
  if (Math.round(seconds) < 60) return units.seconds(Math.round(seconds));
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return units.minutes(minutes);
  const rest = minutes % 60;
  return [units.hours((minutes - rest) / 60), ...(rest === 0 ? [] : [units.minutes(rest)])].join(" ");
}
