import type { Child } from "hono/jsx";
import { FOOTER, PAGE_FRAME } from "../../texts/page-frame.ts";
import { PERSONAL_DATA_PATH } from "../addresses.ts";

const LINKS = [
  { href: "/sista-dagar", label: FOOTER.lastDays },
  { href: "/sa-raknar-vi", label: FOOTER.howWeCount },
  { href: "/tillganglighet", label: FOOTER.accessibility },
  { href: PERSONAL_DATA_PATH, label: FOOTER.personalData },
  { href: "/oppna-data", label: FOOTER.openData },
  { href: "/underlag/fem-dokument", label: FOOTER.fiveDocuments },
  { href: "/stilmall", label: FOOTER.styleGuide },
] as const;

/** What stands last on every page: sources, permanent address (on paper), links. */
export type PageFooterProps = {
  /** The sources of the page, as one or more sentences. */
  readonly sources?: Child;
  /** The address that always shows this page; printed on paper. */
  readonly address?: string | undefined;
};

/** The foot of every page. */
export function PageFooter({ sources, address }: PageFooterProps) {
  return (
    <footer>
      <div class="wrap">
        {sources !== undefined && (
          <p class="sources">
            {PAGE_FRAME.sources}: {sources}
          </p>
        )}
        {address !== undefined && (
          <p class="print-only">
            {PAGE_FRAME.permanentAddress}: {address}
          </p>
        )}
        <nav aria-label={PAGE_FRAME.footerMenu}>
          <ul>
            {LINKS.map(({ href, label }) => (
              <li>
                <a href={href}>{label}</a>
              </li>
            ))}
            <li data-needs-script hidden>
              <button class="link" type="button" data-opens="shortcuts">
                {FOOTER.keyboard}
              </button>
            </li>
          </ul>
        </nav>
      </div>
    </footer>
  );
}
