import type { FormEvent } from "react";

/** What a form does on submit: `act`, instead of loading another page. */
export function submit(act: () => void): (event: FormEvent) => void {
  return (event) => {
    event.preventDefault();
    act();
  };
}
