import { revealControls } from "./controls.ts";

/** An explanation that is open: where it came from and what opened it. */
type Opened = { readonly href: string; readonly title: string; readonly opener: HTMLElement | undefined };

/** The word of the address that holds the open amount; the server opens the same panel for it. */
const OPEN_WORD = "visa";
const PANEL_FITS = "(min-width: 60.01rem)";

/**
 * Lets an amount open its explanation beside the page, where there is a place for it and room on the screen. The link
 * itself leads to the amount's own page, and is followed when the explanation cannot be fetched.
 */
export function openTracesInPlace(): { readonly stepBack: () => boolean } {
  const place = document.querySelector<HTMLElement>("[data-trace-place]");
  if (place === null) return { stepBack: () => false };
  return openTracesIn(place);
}

function openTracesIn(place: HTMLElement): { readonly stepBack: () => boolean } {
  const before = [...place.childNodes];
  // Opened by the server: closing it leads to the page without the panel.
  const closedPage = place.querySelector<HTMLAnchorElement>("[data-closes-trace]")?.href;
  let trail: readonly Opened[] = [];
  let asked = 0;

  async function open(
    href: string,
    opener: HTMLElement | undefined,
    earlier: readonly Opened[],
  ): Promise<void> {
    asked += 1;
    const own = asked;
    const trace = await fetchTrace(href);
    if (own !== asked) return;
    if (trace === undefined) return location.assign(href);
    trail = [...earlier, { href, title: titleOf(trace), opener }];
    addPath(trace, trail, place.dataset["pathLabel"] ?? "");
    place.replaceChildren(trace);
    revealControls(place);
    markOpen(trail[0]?.opener);
    trace.focus({ preventScroll: true });
  }

  function close(): void {
    const opener = trail[0]?.opener;
    trail = [];
    asked += 1;
    if (closedPage !== undefined) return location.assign(closedPage);
    place.replaceChildren(...before);
    markOpen(undefined);
    opener?.focus();
  }

  function stepBack(): boolean {
    const earlier = trail.at(-2);
    if (earlier !== undefined) {
      void open(earlier.href, earlier.opener, trail.slice(0, -2));
      showInAddress(earlier.href);
      return true;
    }
    if (place.querySelector(".trace") === null) return false;
    close();
    showInAddress(undefined);
    return true;
  }

  document.addEventListener("click", (event) => {
    const link = plainlyClickedLink(event);
    if (link === undefined) return;
    if (link.matches("[data-closes-trace]") && trail.length > 0) {
      event.preventDefault();
      close();
      showInAddress(undefined);
    } else if (isTraceLink(link) && matchMedia(PANEL_FITS).matches) {
      event.preventDefault();
      const at = trail.findIndex(({ href }) => href === link.href);
      const earlier = !place.contains(link) ? [] : at === -1 ? trail : trail.slice(0, at);
      void open(link.href, place.contains(link) ? undefined : link, earlier);
      showInAddress(link.href);
    }
  });

  addEventListener("popstate", () => {
    const shown = new URLSearchParams(location.search).get(OPEN_WORD);
    if (shown !== null) void open(new URL(`/belopp/${shown}`, location.href).href, amountFor(shown), []);
    else if (place.querySelector(".trace") !== null) close();
  });

  return { stepBack };
}

/** Fetches the page of an amount and takes its panel, or undefined when there is none to be had. */
async function fetchTrace(href: string): Promise<HTMLElement | undefined> {
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

/** The figures opened on the way here, as the path of the panel. */
function addPath(trace: HTMLElement, trail: readonly Opened[], label: string): void {
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

function titleOf(trace: HTMLElement): string {
  return trace.querySelector("#trace-title")?.textContent ?? "";
}

/** The amount whose explanation is open looks chosen, and so does its row. */
function markOpen(opener: HTMLElement | undefined): void {
  for (const link of document.querySelectorAll(".amount.open")) {
    link.classList.remove("open");
    link.removeAttribute("aria-current");
  }
  opener?.classList.add("open");
  opener?.setAttribute("aria-current", "true");
}

/** The amount of the page that leads to this explanation. */
function amountFor(address: string): HTMLElement | undefined {
  return document.querySelector<HTMLElement>(`.amount[href$="/belopp/${CSS.escape(address)}"]`) ?? undefined;
}

/** The address shows which amount is open, so that a link to it shows the same. */
function showInAddress(href: string | undefined): void {
  const shown = new URL(location.href);
  const address = href?.split("/").at(-1);
  if (address === undefined) shown.searchParams.delete(OPEN_WORD);
  else shown.searchParams.set(OPEN_WORD, address);
  history.pushState(null, "", shown);
}

function isTraceLink(link: HTMLAnchorElement): boolean {
  return (
    link.origin === location.origin &&
    /^\/belopp\/[^/]+$/.test(link.pathname) &&
    !link.matches("[data-own-page]")
  );
}

function plainlyClickedLink(event: MouseEvent): HTMLAnchorElement | undefined {
  if (event.defaultPrevented || event.button !== 0) return undefined;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return undefined;
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  return link ?? undefined;
}
