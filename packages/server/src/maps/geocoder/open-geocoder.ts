import { GeocoderThread } from "./geocoder-thread.ts";
import { Busy } from "#app/busy.ts";
import type { Geocoder } from "#app/ports/geocoder.ts";
import type { Question } from "./thread-messages.ts";
import { unpackGazetteer } from "./unpack-gazetteer.ts";

/** Where the gazetteer is, and where it may be unpacked. */
export type GeocoderPlaces = { readonly packedFile: string; readonly cacheDirectory: string };

/**
 * The geocoder, which costs nothing until the first question: then the gazetteer is unpacked, and read in a thread of its own.
 * What went wrong is tried again at the next question. Rejects with `Busy` when too many wait.
 */
export function openGeocoder({ packedFile, cacheDirectory }: GeocoderPlaces): Geocoder {
  let opening: Promise<GeocoderThread> | null = null;
  let isClosed = false;
  let asking = 0;

  async function open(): Promise<GeocoderThread> {
    const file = await unpackGazetteer(packedFile, cacheDirectory);
    if (isClosed) throw new Error("the geocoder is closed");
    return new GeocoderThread(file);
  }

  async function thread(): Promise<GeocoderThread> {
    const current = await (opening ??= open().catch(forget));
    if (!current.hasEnded) return current;
    opening = null;
    return thread();
  }

  function forget(reason: unknown): never {
    opening = null;
    throw reason;
  }

  async function ask<K extends Question["kind"]>(question: Extract<Question, { kind: K }>) {
    if (isClosed) throw new Error("the geocoder is closed");
    if (asking >= MOST_WAITING) throw new Busy();
    asking++;
    try {
      return await (await thread()).ask<K>(question);
    } finally {
      asking--;
    }
  }

  return {
    search: (question) => ask<"search">({ kind: "search", question }),
    reverse: (question) => ask<"reverse">({ kind: "reverse", question }),
    lookup: (question) => ask<"lookup">({ kind: "lookup", question }),
    async close() {
      isClosed = true;
      const current = await opening?.catch(() => null);
      await current?.close();
    },
  };
}

const MOST_WAITING = 200;
