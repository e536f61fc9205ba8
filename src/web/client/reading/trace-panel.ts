/** A figure on the way to the open explanation. */
export type TraceStep = { readonly href: string; readonly title: string };

/** Fetches the page of an amount and takes its panel, or undefined when there is none to be had. */
export async function fetchTrace(href: string): Promise<HTMLElement | undefined> {
  try {
    const answer = await fetch(href, { headers: { accept: "text/html" } });
    if (!answer.ok) return undefined;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const trace = page.querySelector<HTMLElement>(".trace");
    return trace === null ? undefined : asPanel(document.importNode(trace, true));
  } catch {
    return undefined;
  }
}

/** On a page of its own the headings are one level higher, and there is nothing to close. */
function asPanel(trace: HTMLElement): HTMLElement {
  trace.classList.remove("page");
  for (const [from, to] of [
    ["h2", "h3"],
    ["h1", "h2"],
  ] as const) {
    for (const heading of trace.querySelectorAll(from)) {
      const lower = document.createElement(to);
      for (const { name, value } of heading.attributes) lower.setAttribute(name, value);
      lower.append(...heading.childNodes);
      heading.replaceWith(lower);
    }
  }
  for (const control of trace.querySelectorAll<HTMLElement>("[data-closes-trace], [data-own-page]"))
    control.hidden = false;
  return trace;
}

/** Puts the figures opened on the way here in the panel as its path. @param label what the path is called */
export function addPath(trace: HTMLElement, trail: readonly TraceStep[], label: string): void {
  trace.querySelector(".crumbs")?.remove();
  if (trail.length < 2) return;
  const path = document.createElement("nav");
  path.className = "crumbs";
  path.ariaLabel = label;
  const list = document.createElement("ol");
  list.append(
    ...trail.map(({ href, title }, index) => {
      const step = document.createElement("li");
      const isHere = index === trail.length - 1;
      const words = document.createElement(isHere ? "span" : "a");
      words.textContent = title;
      if (words instanceof HTMLAnchorElement) words.href = href;
      else words.setAttribute("aria-current", "page");
      step.append(words);
      return step;
    }),
  );
  path.append(list);
  trace.querySelector("#trace-title")?.before(path);
}

/** What a panel explains: "Sala kommuns del av 250 mnkr". */
export function titleOf(trace: HTMLElement): string {
  return trace.querySelector("#trace-title")?.textContent ?? "";
}
