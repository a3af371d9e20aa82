import type { KeyPreset } from "#app/keys/key-presets.ts";

/** A preset as it leaves the server. */
export function presentKeyPreset({ id, title, description, fields }: KeyPreset) {
  const { kind, services, missingOrigin, allowInUrl } = fields;
  return {
    id,
    title,
    description,
    fields: {
      kind,
      ...(services === undefined || services === null ? {} : { services: [...services] }),
      ...(missingOrigin === undefined ? {} : { missingOrigin }),
      ...(allowInUrl === undefined ? {} : { allowInUrl }),
    },
  };
}
