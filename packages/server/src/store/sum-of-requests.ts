import { sql } from "kysely";

/** The sum of requests as a number: PostgreSQL would make the sum of whole numbers a decimal text. */
export const sumOfRequests = sql<number>`cast(sum(requests) as bigint)`.as("requests");
