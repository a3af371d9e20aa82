/** From the least to the most that an actor may do in a project. */
export const ROLES = ["viewer", "editor", "owner"] as const;
/** A role in a project. */
export type Role = (typeof ROLES)[number];

/** An address where nobody listens. */
export const NOWHERE = "http://127.0.0.1:9/hook";

/** What each operation needs within a project, a body that it takes, and what it answers. */
export const NEEDED: Readonly<Record<string, { role: Role; body?: unknown; status: number }>> = {
  "GET /api/v1/projects/{project}": { role: "viewer", status: 200 },
  "PATCH /api/v1/projects/{project}": { role: "owner", body: { name: "Renamed" }, status: 200 },
  "GET /api/v1/projects/{project}/keys": { role: "viewer", status: 200 },
  "POST /api/v1/projects/{project}/keys": { role: "editor", body: { name: "One more", kind: "secret" }, status: 201 },
  "GET /api/v1/projects/{project}/keys/{key}": { role: "viewer", status: 200 },
  "PATCH /api/v1/projects/{project}/keys/{key}": { role: "editor", body: { origins: ["shop.example"] }, status: 200 },
  "GET /api/v1/projects/{project}/keys/{key}/value": { role: "viewer", status: 200 },
  "POST /api/v1/projects/{project}/keys/{key}/revoke": { role: "editor", status: 200 },
  "DELETE /api/v1/projects/{project}/keys/{key}": { role: "editor", status: 204 },
  "POST /api/v1/projects/{project}/keys/{key}/undelete": { role: "editor", status: 200 },
  "POST /api/v1/projects/{project}/keys/{key}/rotate": { role: "editor", body: { graceSeconds: 0 }, status: 200 },
  "GET /api/v1/projects/{project}/keys/{key}/rotation": { role: "viewer", status: 200 },
  "POST /api/v1/projects/{project}/keys/{key}/rotation/end": { role: "editor", status: 200 },
  "GET /api/v1/projects/{project}/keys/{key}/draft": { role: "viewer", status: 200 },
  "PUT /api/v1/projects/{project}/keys/{key}/draft": { role: "editor", body: { origins: ["a.example"] }, status: 200 },
  "POST /api/v1/projects/{project}/keys/{key}/draft/publish": { role: "editor", status: 200 },
  "DELETE /api/v1/projects/{project}/keys/{key}/draft": { role: "editor", status: 204 },
  "GET /api/v1/projects/{project}/services": { role: "viewer", status: 200 },
  "GET /api/v1/projects/{project}/services/{service}": { role: "viewer", status: 200 },
  "PATCH /api/v1/projects/{project}/services/{service}": { role: "editor", body: { quotaPerDay: 25_000 }, status: 200 },
  "GET /api/v1/projects/{project}/usage": { role: "viewer", status: 200 },
  "GET /api/v1/projects/{project}/live": { role: "viewer", status: 200 },
  "GET /api/v1/projects/{project}/blocked": { role: "viewer", status: 200 },
  "POST /api/v1/projects/{project}/explain": { role: "viewer", body: { url: "/nothing" }, status: 400 },
  "POST /api/v1/projects/{project}/keys/{key}/allow-origin": {
    role: "editor",
    body: { origin: "https://shop.example" },
    status: 409,
  },
  "GET /api/v1/projects/{project}/keys/{key}/suggested-origins": { role: "viewer", status: 200 },
  "GET /api/v1/projects/{project}/members": { role: "viewer", status: 200 },
  "PATCH /api/v1/projects/{project}/members/{member}": { role: "owner", body: { role: "editor" }, status: 200 },
  "DELETE /api/v1/projects/{project}/members/{member}": { role: "owner", status: 204 },
  "GET /api/v1/projects/{project}/invitations": { role: "owner", status: 200 },
  "POST /api/v1/projects/{project}/invitations": {
    role: "owner",
    body: { email: "ben@shop.example", role: "viewer" },
    status: 201,
  },
  "DELETE /api/v1/projects/{project}/invitations/{invitation}": { role: "owner", status: 204 },
  "GET /api/v1/projects/{project}/audit": { role: "viewer", status: 200 },
  "GET /api/v1/projects/{project}/alarms": { role: "viewer", status: 200 },
  "GET /api/v1/projects/{project}/due-alarms": { role: "viewer", status: 200 },
  "GET /api/v1/projects/{project}/overview": { role: "viewer", status: 200 },
  "GET /api/v1/projects/{project}/alarm-settings": { role: "viewer", status: 200 },
  "PUT /api/v1/projects/{project}/alarm-settings": { role: "editor", body: { emails: [] }, status: 200 },
  "GET /api/v1/projects/{project}/webhooks": { role: "editor", status: 200 },
  "POST /api/v1/projects/{project}/webhooks": { role: "editor", body: { url: NOWHERE }, status: 201 },
  "DELETE /api/v1/projects/{project}/webhooks/{webhook}": { role: "editor", status: 204 },
  "POST /api/v1/projects/{project}/webhooks/{webhook}/test": { role: "editor", status: 200 },
  "GET /api/v1/projects/{project}/webhooks/{webhook}/deliveries": { role: "editor", status: 200 },
  "GET /api/v1/projects/{project}/tokens": { role: "viewer", status: 200 },
  "POST /api/v1/projects/{project}/tokens": { role: "editor", body: { type: "map" }, status: 201 },
  "GET /api/v1/projects/{project}/tokens/{token}": { role: "viewer", status: 200 },
  "GET /api/v1/projects/{project}/tokens/{token}/value": { role: "viewer", status: 200 },
  "POST /api/v1/projects/{project}/tokens/{token}/revoke": { role: "editor", status: 200 },
  "GET /api/v1/projects/{project}/signing-keys": { role: "viewer", status: 200 },
  "POST /api/v1/projects/{project}/signing-keys": { role: "editor", body: { name: "Server" }, status: 201 },
  "POST /api/v1/projects/{project}/signing-keys/{signingKey}/revoke": { role: "editor", status: 200 },
  "POST /api/v1/projects/{project}/keys/{key}/signing-secret": { role: "editor", status: 201 },
  "GET /api/v1/projects/{project}/admin-tokens": { role: "owner", status: 200 },
  "POST /api/v1/projects/{project}/admin-tokens": { role: "owner", body: { name: "CI", role: "viewer" }, status: 201 },
  "DELETE /api/v1/projects/{project}/admin-tokens/{token}": { role: "owner", status: 204 },
};

/** Operations outside of any project: what they take, and what a token gets; 403 where only a person has what is asked for. */
export const ANYWHERE: Readonly<Record<string, { body?: unknown; status: number }>> = {
  "GET /api/v1/projects": { status: 200 },
  "GET /api/v1/me": { status: 200 },
  "PATCH /api/v1/me": { body: { name: "Ada" }, status: 403 },
  "GET /api/v1/me/sessions": { status: 403 },
  "DELETE /api/v1/me/sessions": { status: 403 },
  "DELETE /api/v1/me/sessions/{session}": { status: 403 },
  "POST /api/v1/invitations/accept": { body: { token: "made up" }, status: 403 },
  "GET /api/v1/system": { status: 200 },
  "GET /api/v1/key-presets": { status: 200 },
  "POST /api/v1/origin-patterns/check": { body: { pattern: "shop.example" }, status: 200 },
};

/** Operations for everybody. */
export const OPEN = [
  "GET /api/v1/setup",
  "POST /api/v1/setup",
  "POST /api/v1/token",
  "POST /api/v1/invitations/read",
  "POST /api/v1/invitations/join",
];
