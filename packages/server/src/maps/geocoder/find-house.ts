import type { Gazetteer } from "./gazetteer.ts";
import type { AddressRow } from "./gazetteer-row.ts";

/** The house of a street with this number, however it is written; a row can stand for several (`1202,1204,1206`). */
export function findHouse(gazetteer: Gazetteer, street: number, number: string): AddressRow | null {
  const exact = gazetteer.address(street, number) ?? gazetteer.address(street, number.toUpperCase());
  if (exact !== undefined) return exact;
  const wanted = plain(number);
  const shared = gazetteer.addressesWith(street, digitsOf(wanted)).find((row) => numbersOf(row).includes(wanted));
  return shared === undefined ? null : { ...shared, number };
}

/** Houses whose number begins so, the lowest numbers first. */
export function housesStarting(gazetteer: Gazetteer, street: number, start: string): readonly AddressRow[] {
  const wanted = plain(start);
  return gazetteer
    .addressesWith(street, digitsOf(wanted))
    .filter(({ number }) => plain(number).startsWith(wanted))
    .toSorted((a, b) => Number.parseInt(a.number, 10) - Number.parseInt(b.number, 10))
    .slice(0, MOST_SUGGESTED);
}

/** The number to show of a row that stands for several. */
export function firstNumber({ number }: AddressRow): string {
  return /^[^,;]+/.exec(number)?.[0].trim() ?? number;
}

const MOST_SUGGESTED = 5;

function digitsOf(number: string): string {
  return /^\d*/.exec(number)?.[0] ?? "";
}

function numbersOf({ number }: AddressRow): string[] {
  return number.split(/[,;]/).map(plain);
}

function plain(number: string): string {
  return number.toLowerCase().replaceAll(/\s+/g, "");
}
