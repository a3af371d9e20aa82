import { firstTables } from "./0001-first-tables.ts";
import { usageTables } from "./0002-usage-tables.ts";
import { rotationAndDrafts } from "./0010-rotation-and-drafts.ts";
import type { Migration } from "./migration.ts";

/** Every migration, in order: a new one is one more file and one more line. */
export const MIGRATIONS: readonly Migration[] = [firstTables, usageTables, rotationAndDrafts];
