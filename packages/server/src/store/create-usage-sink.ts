import type { Kysely, Transaction } from "kysely";
import type { JournalPosition, UsageBatch, UsageSink } from "#app/ports/usage-sink.ts";
import type { Plan } from "#core/plan.ts";
import { addUsage } from "./add-usage.ts";
import type { Database } from "./database.ts";
import type { Tables } from "./tables.ts";

/** Takes counted requests into the database and prices them by the plan that the project has at that moment. */
export function createUsageSink({ kysely }: Pick<Database, "kysely">, planOf: (planId: string) => Plan): UsageSink {
  return {
    async position(nodeId) {
      const row = await kysely
        .selectFrom("journal_positions")
        .selectAll()
        .where("node_id", "=", nodeId)
        .executeTakeFirst();
      return row === undefined ? null : { segment: row.segment, offset: row.segment_offset };
    },

    async add(batch) {
      await kysely.transaction().execute(async (db) => {
        await advance(db, batch);
        await addUsage(db, batch.rows, planOf);
      });
    },
  };
}

/** Moves the node's position on, or throws when it does not stand where the batch starts. */
async function advance(db: Transaction<Tables>, { nodeId, from, position }: UsageBatch): Promise<void> {
  const moved =
    from === null ? await insertPosition(db, nodeId, position) : await movePosition(db, nodeId, from, position);
  if (!moved)
    throw new Error(`node ${nodeId} sent usage that does not start where the last batch ended; nothing was counted`);
}

async function insertPosition(db: Kysely<Tables>, nodeId: string, position: JournalPosition): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto("journal_positions")
    .values({ node_id: nodeId, segment: position.segment, segment_offset: position.offset })
    .onConflict((conflict) => conflict.column("node_id").doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

async function movePosition(
  db: Kysely<Tables>,
  nodeId: string,
  from: JournalPosition,
  position: JournalPosition,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("journal_positions")
    .set({ segment: position.segment, segment_offset: position.offset })
    .where("node_id", "=", nodeId)
    .where("segment", "=", from.segment)
    .where("segment_offset", "=", from.offset)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
