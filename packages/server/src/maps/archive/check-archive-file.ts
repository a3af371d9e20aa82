import { open, stat } from "node:fs/promises";

/** What a file of tiles has to start with. */
export type ArchiveMagic = { readonly bytes: string; readonly word: string };

/** Fails with a sentence that says what to do when something is no file, cannot be read, is empty, or starts as another kind of file does. */
export async function checkArchiveFile(
  path: string,
  magic: ArchiveMagic,
  others: readonly ArchiveMagic[],
): Promise<void> {
  const head = await readHead(path).catch((err: unknown) => {
    throw new Error(explained(err), { cause: err });
  });
  if (head === "") throw new Error("the file is empty: copy it again");
  if (head.startsWith(magic.bytes)) return;
  const other = others.find(({ bytes }) => head.startsWith(bytes));
  if (other) throw new Error(`it is of the format ${other.word}: let its name end so`);
  throw new Error(`it does not start as a file of the format ${magic.word} does: look whether it was copied whole`);
}

const HEAD_BYTES = 16;

async function readHead(path: string): Promise<string> {
  const facts = await stat(path);
  if (facts.isDirectory()) throw new Error("it is a folder: put the archive itself there");
  // A pipe would be waited for without end.
  if (!facts.isFile()) throw new Error("it is no file");
  const file = await open(path, "r");
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.toString("latin1", 0, bytesRead);
  } finally {
    await file.close();
  }
}

function explained(err: unknown): string {
  const code = err instanceof Error && "code" in err ? err.code : undefined;
  if (code === "EACCES" || code === "EPERM") return "the server may not read it: give the user it runs as the right to";
  if (code === "ENOENT") return "it is gone";
  return err instanceof Error ? err.message : String(err);
}
