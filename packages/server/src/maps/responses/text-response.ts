import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { ServiceResponse } from "#app/ports/service-door.ts";
import { strongEtag } from "./strong-etag.ts";

type Text = {
  readonly contentType: string;
  readonly body: string | Buffer;
  readonly cacheControl: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/** A 200 with a body that compresses well, gzipped once here and never again. */
export async function textResponse(text: Text): Promise<ServiceResponse> {
  const plain = Buffer.from(text.body);
  return Object.freeze({
    status: 200,
    contentType: text.contentType,
    body: await compress(plain),
    encoding: "gzip",
    isText: true,
    etag: strongEtag(plain),
    cacheControl: text.cacheControl,
    ...(text.headers && { headers: text.headers }),
  });
}

const compress = promisify(gzip);
