/** Single facts about the installation, as text under a name. Guarantees: of many callers of `add` or `take` at once, one is told `true`. */
export type SettingStore = {
  get(name: string): Promise<string | null>;
  set(name: string, value: string): Promise<void>;
  /** Keeps the setting unless there is one of this name. */
  add(name: string, value: string): Promise<boolean>;
  /** Removes the setting if it has exactly this value. */
  take(name: string, value: string): Promise<boolean>;
};
