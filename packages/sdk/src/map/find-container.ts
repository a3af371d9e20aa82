/** The element that a map goes into, given as itself or by its id. Throws when it is not there. */
export function findContainer(container: HTMLElement | string): HTMLElement {
  const found = typeof container === "string" ? document.getElementById(container) : container;
  if (found instanceof HTMLElement) return found;
  throw new Error(
    `There is no element with the id ${JSON.stringify(container)} for the map: make the map after the element, or check the id.`,
  );
}
