/** Whether bytes are a gzip stream. No vector tile and no image starts with these two bytes, so the header need not be believed. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}
