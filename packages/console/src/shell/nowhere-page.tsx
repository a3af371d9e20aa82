import { NotFound } from "./not-found.tsx";
import { OutsidePage } from "./outside-page.tsx";

/** What an address outside the projects shows that leads nowhere. */
export function NowherePage() {
  return (
    <OutsidePage>
      <NotFound />
    </OutsidePage>
  );
}
