import { revealControls } from "./controls.ts";
import { addPath, fetchTrace, titleOf, type TraceStep } from "./trace-panel.ts";

/** An explanation that is open: where it came from and what opened it. */
type Opened = TraceStep & { readonly opener: HTMLElement | undefined };

/** The word of the address that holds the open amount; the server opens the same panel for it. */
const OPEN_WORD = "visa";
/** Where the amount is kept whose panel was closed by going to another page, so that focus returns to it there. */
const RETURN_TO = "samnytta.tillbaka";
const PANEL_FITS = "(min-width: 60.01rem)";

/**
 * Lets an amount open its explanation beside the page, where there is a place for it and room on the screen. The link
 * itself leads to the amount's own page, and is followed when the explanation cannot be fetched.
 */
export function openTracesInPlace(): { readonly stepBack: () => boolean } {
  const place = document.querySelector<HTMLElement>("[data-trace-place]");
  if (place === null) return { stepBack: () => false };
  const standing = amountFor(openInAddress());
  markOpen(standing);
  // The row of the open amount is what the address is about: it is shown where the address names no place, and focus stays.
  if (standing !== undefined && location.hash === "")
    addEventListener("load", () => {
      if (scrollY === 0) rowOf(standing).scrollIntoView({ block: "center" });
    });
  const returnTo = amountFor(sessionStorage.getItem(RETURN_TO));
  sessionStorage.removeItem(RETURN_TO);
  // Once loaded, because the browser lets go of focus when it moves to the anchor in the address.
  if (returnTo !== undefined) addEventListener("load", () => returnTo.focus());
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
    trace.scrollIntoView({ block: "nearest" });
  }

  function close(): void {
    const opener = trail[0]?.opener;
    trail = [];
    asked += 1;
    if (closedPage !== undefined) {
      sessionStorage.setItem(RETURN_TO, openInAddress() ?? "");
      return location.assign(closedPage);
    }
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
    closeHere();
    return true;
  }

  function closeHere(): void {
    close();
    if (closedPage === undefined) showInAddress(undefined);
  }

  document.addEventListener("click", (event) => {
    const link = plainlyClickedLink(event);
    if (link === undefined) return;
    if (link.matches("[data-closes-trace]")) {
      event.preventDefault();
      closeHere();
    } else if (isTraceLink(link) && matchMedia(PANEL_FITS).matches) {
      event.preventDefault();
      const at = trail.findIndex(({ href }) => href === link.href);
      const earlier = !place.contains(link) ? [] : at === -1 ? trail : trail.slice(0, at);
      void open(link.href, place.contains(link) ? undefined : link, earlier);
      showInAddress(link.href, place.contains(link) ? undefined : link);
    }
  });

  addEventListener("popstate", () => {
    const shown = openInAddress();
    if (shown !== null) void open(new URL(`/belopp/${shown}`, location.href).href, amountFor(shown), []);
    else if (place.querySelector(".trace") !== null) close();
  });

  return { stepBack };
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
function amountFor(address: string | null): HTMLElement | undefined {
  if (address === null || address === "") return undefined;
  return document.querySelector<HTMLElement>(`.amount[href$="/belopp/${CSS.escape(address)}"]`) ?? undefined;
}

function openInAddress(): string | null {
  return new URLSearchParams(location.search).get(OPEN_WORD);
}

function rowOf(amount: HTMLElement): HTMLElement {
  return amount.closest<HTMLElement>("tr") ?? amount;
}

/**
 * The address shows which amount is open, so that a link to it shows the same, and the row of what opened it, so that the
 * page opens there without script too.
 */
function showInAddress(href: string | undefined, opener?: HTMLElement): void {
  const shown = new URL(location.href);
  const address = href?.split("/").at(-1);
  if (address === undefined) shown.searchParams.delete(OPEN_WORD);
  else shown.searchParams.set(OPEN_WORD, address);
  if (opener !== undefined && rowOf(opener).id !== "") shown.hash = rowOf(opener).id;
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
