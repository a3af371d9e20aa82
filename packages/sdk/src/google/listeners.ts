/** What a listener of Google's is called with. */
export type Listener = (...args: unknown[]) => void;

/** What `addListener` gives back: `remove()` ends it. */
export type MapsEventListener = { remove(): void };

/** Something that can be listened to in Google's way: `map.addListener("click", ...)`. */
export class Listened {
  readonly #listeners = new Map<string, Set<Listener>>();

  addListener(name: string, listener: Listener): MapsEventListener {
    const listeners = this.#listeners.get(name) ?? new Set();
    this.#listeners.set(name, listeners.add(listener));
    return { remove: () => void listeners.delete(listener) };
  }

  /** Calls everybody who listens; `google.maps.event.trigger` does. */
  trigger(name: string, ...args: unknown[]): void {
    // One that is added meanwhile is not called yet.
    const listeners = Array.from(this.#listeners.get(name) ?? []);
    for (const listener of listeners) listener(...args);
  }

  /** Ends the listening to one event, or to all. */
  clearListeners(name?: string): void {
    if (name === undefined) this.#listeners.clear();
    else this.#listeners.delete(name);
  }
}

/** `google.maps.event`. */
export const event = {
  addListener: (on: Listened, name: string, listener: Listener): MapsEventListener => on.addListener(name, listener),
  addListenerOnce(on: Listened, name: string, listener: Listener): MapsEventListener {
    const once = on.addListener(name, (...args) => {
      once.remove();
      listener(...args);
    });
    return once;
  },
  removeListener: (listener: MapsEventListener): void => listener.remove(),
  clearListeners: (on: Listened, name: string): void => on.clearListeners(name),
  clearInstanceListeners: (on: Listened): void => on.clearListeners(),
  trigger: (on: Listened, name: string, ...args: unknown[]): void => on.trigger(name, ...args),
};
