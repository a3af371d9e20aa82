/** Words across a map that do not stand in the way of its use. */
export function showMark(element: HTMLElement, words: string): void {
  const mark = document.createElement("p");
  mark.textContent = words;
  mark.className = "latchkey-mark";
  element.append(mark);
}
