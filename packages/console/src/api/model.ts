import type { components } from "./schema.gen.ts";

type Schemas = components["schemas"];

export type System = Schemas["System"];
export type Project = Schemas["Project"];
export type Service = Schemas["Service"];
export type Key = Schemas["Key"];
export type NewKey = Schemas["CreateKey"];
/** `expiresAt: null` takes the expiry away; the specification's type leaves that out. */
export type KeyChange = Omit<Schemas["ChangeKey"], "expiresAt"> & { expiresAt?: string | null };
export type PatternCheck = Schemas["OriginPattern"];
export type Usage = Schemas["Usage"];
export type UsageRow = Usage["rows"][number];
export type Interval = Usage["interval"];
export type AuditEntry = Schemas["AuditEntry"];
export type AdminToken = Schemas["AdminToken"];
export type KeyRotation = Schemas["Rotation"];
export type KeyTrial = Schemas["KeyDraft"];
export type SuggestedOrigins = Schemas["SuggestedOrigins"];
export type BlockedRow = Schemas["BlockedRow"];
export type ExplainInput = Schemas["Explain"];
export type Explanation = Schemas["Explanation"];
export type ExplainedCheck = Schemas["ExplainedCheck"];
export type Token = Schemas["Token"];
export type NewToken = Schemas["CreateToken"];
export type SigningKey = Schemas["SigningKey"];
export type NewSigningKey = Schemas["CreateSigningKey"];
export type Alarm = Schemas["Alarm"];
export type AlarmEvent = Alarm["event"];
export type AlarmSettings = Schemas["AlarmSettings"];
export type Webhook = Schemas["Webhook"];
export type NewWebhook = Schemas["CreateWebhook"];
export type WebhookDelivery = Schemas["WebhookDelivery"];
export type Role = Project["role"];
export type KeyStatus = Key["status"];
