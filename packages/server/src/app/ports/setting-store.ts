/** Single facts about the installation, as text under a name. */
export type SettingStore = {
  get(name: string): Promise<string | null>;
  set(name: string, value: string): Promise<void>;
  /** Removes the setting if it has exactly this value; of many callers at once, one is told `true`. */
  take(name: string, value: string): Promise<boolean>;
};
