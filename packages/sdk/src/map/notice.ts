import type { NoticeContent } from "./notice-content.ts";

/** The place on a map where a refusal is told: a card where there is no map, a line at its edge where there is one. */
export class Notice {
  readonly #container: HTMLElement;
  #shown: HTMLElement | null = null;

  constructor(container: HTMLElement) {
    this.#container = container;
    container.classList.add("latchkey-map");
  }

  /** Shows it in place of what was shown before. */
  show(content: NoticeContent, form: "card" | "line"): void {
    this.hide();
    const notice = element("div", { className: `latchkey-notice latchkey-notice-${form}` });
    notice.setAttribute("role", "alert");
    notice.append(words(content), this.#closeButton());
    this.#container.append(notice);
    this.#shown = notice;
  }

  /** There is a map now, which a card would cover. */
  shrink(): void {
    this.#shown?.classList.replace("latchkey-notice-card", "latchkey-notice-line");
  }

  hide(): void {
    this.#shown?.remove();
    this.#shown = null;
  }

  /** Leaves nothing behind. */
  close(): void {
    this.hide();
    this.#container.classList.remove("latchkey-map");
  }

  #closeButton(): HTMLElement {
    const button = element("button", { className: "latchkey-notice-close", type: "button", textContent: "×" });
    button.setAttribute("aria-label", "Close this notice");
    button.addEventListener("click", () => this.hide());
    return button;
  }
}

function words({ code, title, sentence, seen, when, setting, page }: NoticeContent): HTMLElement {
  const body = element("div", { className: "latchkey-notice-words" });
  body.append(element("strong", { textContent: title }), paragraph("sentence", sentence));
  if (seen !== null) body.append(paragraph("seen", seen));
  if (when !== null) body.append(paragraph("when", when));
  if (setting !== null || page !== null) body.append(remedy(setting, page));
  body.append(element("code", { textContent: code }));
  return body;
}

function remedy(setting: string | null, page: string | null): HTMLElement {
  const line = paragraph("remedy", setting === null ? "" : `Setting to look at: ${setting}. `);
  const link = { target: "_blank", rel: "noopener", textContent: "How to change it" };
  if (page !== null) line.append(element("a", { href: page, ...link }));
  return line;
}

function paragraph(part: string, textContent: string): HTMLElement {
  return element("p", { className: `latchkey-notice-${part}`, textContent });
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
): HTMLElementTagNameMap[Name] {
  return Object.assign(document.createElement(name), properties);
}
