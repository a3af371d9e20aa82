import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);

/** The folder that the build writes to and that the server reads. */
export const dataFolder = join(here, "..", "data");

/** Path of a file inside an installed package, whatever its `exports` say. */
export function packageFile(packageName: string, file: string): string {
  for (const folder of require.resolve.paths(packageName) ?? []) {
    if (folder.startsWith(here)) return join(folder, packageName, file);
  }
  return join(here, "node_modules", packageName, file);
}
