import type { Check } from "./check.ts";
import { clientAllowed } from "./client-allowed.ts";
import { credentialPlace } from "./credential-place.ts";
import { credentialSent } from "./credential-sent.ts";
import { ipAllowed } from "./ip-allowed.ts";
import { keyEnabled } from "./key-enabled.ts";
import { keyKnown } from "./key-known.ts";
import { keyNotExpired } from "./key-not-expired.ts";
import { keyNotRevoked } from "./key-not-revoked.ts";
import { keyWellFormed } from "./key-well-formed.ts";
import { projectActive } from "./project-active.ts";
import { resourceAllowed } from "./resource-allowed.ts";
import { serviceAllowed } from "./service-allowed.ts";
import { serviceEnabled } from "./service-enabled.ts";
import { signatureNotExpired } from "./signature-not-expired.ts";
import { signatureValid } from "./signature-valid.ts";
import { tokenInTime } from "./token-in-time.ts";
import { tokenValid } from "./token-valid.ts";
import { valueInForce } from "./value-in-force.ts";

/** Every check, in the order of the product's section 4; a new restriction is one new file and one line here. */
export const CHECKS: readonly Check[] = Object.freeze([
  credentialSent,
  credentialPlace,
  keyWellFormed,
  keyKnown,
  tokenValid,
  keyNotRevoked,
  keyNotExpired,
  valueInForce,
  keyEnabled,
  tokenInTime,
  signatureValid,
  signatureNotExpired,
  projectActive,
  serviceEnabled,
  serviceAllowed,
  resourceAllowed,
  clientAllowed,
  ipAllowed,
]);
