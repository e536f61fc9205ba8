import type { Child } from "hono/jsx";
import { raw } from "hono/html";
import { MENU, PAGE_FRAME, windowTitle } from "../../texts/page-frame.ts";
import { ALTERNATIVES_PATH, MY_PATH } from "../addresses.ts";
import { Crumbs, type Crumb } from "./crumbs.tsx";
import { DemonstrationBanner } from "./demonstration-banner.tsx";
import { Logo } from "./logo.tsx";
import { PageFooter } from "./page-footer.tsx";
import { ReadingDay, type ReadingDayProps } from "./reading-day.tsx";
import { SearchForm } from "./search-form.tsx";
import { ShortcutList } from "./shortcut-list.tsx";

/** A word of the main menu. */
export type MenuWord = keyof typeof MENU;

/** The menu in order; `letter` is what follows `g` on the keyboard. */
const MENU_LINKS: readonly { readonly word: MenuWord; readonly href: string; readonly letter?: string }[] = [
  { word: "start", href: "/" },
  { word: "municipalities", href: "/kommuner", letter: "k" },
  { word: "agreements", href: "/overenskommelser", letter: "o" },
  { word: "alternatives", href: ALTERNATIVES_PATH },
];

/** What a page tells its frame. */
export type PageLayoutProps = {
  /** The short name of the page for the window: "Falun" becomes "Falun – Samnytta". */
  readonly title: string;
  /** The menu word the page belongs under. */
  readonly under?: MenuWord | undefined;
  /** The path above the title; absent on the start page. */
  readonly crumbs?: readonly Crumb[] | undefined;
  /** The day a demonstration is read on; absent where the real day rules. */
  readonly reading?: ReadingDayProps | undefined;
  /** What was searched for, on the search page. */
  readonly query?: string | undefined;
  /** A form came back with errors: the window title begins with "Fel: ". */
  readonly hasErrors?: boolean | undefined;
  /** The sources of the page, for its foot. */
  readonly sources?: Child;
  /** The address that always shows this page, printed on paper. */
  readonly address?: string | undefined;
  readonly children: Child;
};

/** A whole page: head with search and menu, the day it is read on, the path, the content, the foot. */
export function PageLayout(props: PageLayoutProps) {
  const { title, under, crumbs, reading, query, hasErrors = false, sources, address, children } = props;
  return (
    <>
      {raw("<!doctype html>")}
      <html lang="sv">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{windowTitle(title, hasErrors)}</title>
          <link
            rel="preload"
            href="/assets/source-sans-3.woff2"
            as="font"
            type="font/woff2"
            crossorigin="anonymous"
          />
          <link
            rel="preload"
            href="/assets/source-serif-4.woff2"
            as="font"
            type="font/woff2"
            crossorigin="anonymous"
          />
          <link rel="stylesheet" href="/assets/style.css" />
          <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
          <script type="module" src="/assets/reading.js"></script>
        </head>
        <body>
          <a class="skip" href="#content">
            {PAGE_FRAME.skip}
          </a>
          <header class="top">
            <DemonstrationBanner />
            <div class="wrap bar">
              <a class="logo" href="/">
                <Logo />
                {PAGE_FRAME.name}
              </a>
              <SearchForm query={query} />
            </div>
            <Menu under={under} />
            {reading !== undefined && <ReadingDay {...reading} />}
          </header>
          <main id="content" class="wrap" tabindex={-1}>
            {crumbs !== undefined && <Crumbs path={crumbs} />}
            {children}
          </main>
          <PageFooter sources={sources} address={address} />
          <ShortcutList />
        </body>
      </html>
    </>
  );
}

function Menu({ under }: { readonly under: MenuWord | undefined }) {
  return (
    <nav class="menu" aria-label={PAGE_FRAME.mainMenu}>
      <ul class="wrap">
        {MENU_LINKS.map(({ word, href, letter }) => (
          <li>
            <a href={href} aria-current={word === under ? "true" : undefined} data-go={letter}>
              {MENU[word]}
            </a>
          </li>
        ))}
        {/* The same for everybody: a public page does not ask whether somebody is signed in. Whoever is not signs in there. */}
        <li class="sign-in">
          <a href={MY_PATH} aria-current={under === "mine" ? "true" : undefined}>
            {MENU.mine}
          </a>
        </li>
      </ul>
    </nav>
  );
}
