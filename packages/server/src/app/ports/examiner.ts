import type { Facts } from "#core/facts.ts";
import type { ProjectId } from "#core/ids.ts";
import type { IpAddress } from "#core/pattern/ip-address.ts";

/** A request that somebody asks about; it was perhaps never sent. */
export type ExaminedRequest = {
  /** Absolute or from the path on; which server an absolute one names does not matter. */
  readonly url: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Where it comes from: a trusted proxy's address stands back behind what its headers say. */
  readonly ip: IpAddress;
};

/**
 * Reads a request as the gate would.
 * Guarantees: the same code as for real requests reads it; keys of other projects than `projectId` are unknown;
 * nothing is counted, charged or kept.
 */
export type Examiner = {
  /** The facts that the gate would decide by; `null` when the URL is none that the gate watches. */
  read(request: ExaminedRequest, projectId: ProjectId): Promise<Facts | null>;
};
