import type { FoundPage, PostPageKind, SinglePageKind } from "../../../application/find-pages.ts";
import { ACCESSIBILITY } from "../../../texts/about-accessibility.ts";
import { FIVE_DOCUMENTS } from "../../../texts/about-five-documents.ts";
import { OPEN_DATA } from "../../../texts/about-open-data.ts";
import { ABOUT_RULES } from "../../../texts/about-rules.ts";
import { ALTERNATIVES } from "../../../texts/alternatives-page.ts";
import { formTitle } from "../../../texts/annex-pages.ts";
import { FUTURES_PAGE } from "../../../texts/futures-page.ts";
import { JOINT_POST } from "../../../texts/joint-post-page.ts";
import { LAST_DAYS } from "../../../texts/last-days.ts";
import { PAPERS_PAGE } from "../../../texts/papers.ts";
import { PERSONAL_DATA_PAGE } from "../../../texts/personal-data.ts";
import { RECOVERY_PAGE } from "../../../texts/recovery-page.ts";
import { RISK_PAGE } from "../../../texts/risk-page.ts";
import { postPageLink, restRulesLink } from "../../../texts/search-page.ts";
import { SERIES_PAGE } from "../../../texts/series-page.ts";
import { SUPPORTING } from "../../../texts/supporting-documents.ts";
import {
  ALTERNATIVES_PATH,
  annexFormHref,
  futuresHref,
  JOINT_POSTS_PATH,
  LAST_DAYS_PATH,
  papersHref,
  PERSONAL_DATA_PATH,
  RECOVERY_PATH,
  riskHref,
  SERIES_FORM_PATH,
  SUPPORTING_PATH,
} from "../../addresses.ts";

type PageLink = { readonly href: string; readonly label: string };

const RULES_PATH = "/sa-raknar-vi";
const OPEN_DATA_PATH = "/oppna-data";

const SINGLE: Readonly<Record<SinglePageKind, PageLink>> = {
  series: { href: SERIES_FORM_PATH, label: SERIES_PAGE.crumb },
  recovery: { href: RECOVERY_PATH, label: RECOVERY_PAGE.title },
  alternatives: { href: ALTERNATIVES_PATH, label: ALTERNATIVES.title },
  "last-days": { href: LAST_DAYS_PATH, label: LAST_DAYS.title },
  population: { href: `${OPEN_DATA_PATH}#${OPEN_DATA.series.id}`, label: OPEN_DATA.series.heading },
  "rest-rules": {
    href: `${RULES_PATH}#${ABOUT_RULES.rest.id}`,
    label: restRulesLink(ABOUT_RULES.title, ABOUT_RULES.rest.heading),
  },
  rules: { href: RULES_PATH, label: ABOUT_RULES.title },
  "joint-posts": { href: JOINT_POSTS_PATH, label: JOINT_POST.title },
  "supporting-documents": { href: SUPPORTING_PATH, label: SUPPORTING.title },
  "five-documents": { href: `${SUPPORTING_PATH}/fem-dokument`, label: FIVE_DOCUMENTS.title },
  "open-data": { href: OPEN_DATA_PATH, label: OPEN_DATA.title },
  "personal-data": { href: PERSONAL_DATA_PATH, label: PERSONAL_DATA_PAGE.title },
  accessibility: { href: "/tillganglighet", label: ACCESSIBILITY.title },
};

const OF_POST: Readonly<
  Record<PostPageKind, { readonly hrefOf: (slug: string) => string; readonly label: string }>
> = {
  papers: { hrefOf: (slug) => papersHref(slug), label: PAPERS_PAGE.title },
  risk: { hrefOf: riskHref, label: RISK_PAGE.crumb },
  futures: { hrefOf: (slug) => futuresHref(slug), label: FUTURES_PAGE.crumb },
};

/** The links to the pages that were found, in their order. */
export function linksOfPages(pages: readonly FoundPage[]): readonly PageLink[] {
  return pages.flatMap((page): readonly PageLink[] => {
    switch (page.kind) {
      case "annex": {
        const { slug, title } = page.entry.agreement;
        return [{ href: annexFormHref(slug), label: formTitle(title) }];
      }
      case "papers":
      case "risk":
      case "futures":
        return linksOfPost(page);
      default:
        return [SINGLE[page.kind]];
    }
  });
}

/** The papers of the parties that were named come first: the others have no page for each. */
function linksOfPost({
  kind,
  post: { slug, title },
  municipalities,
}: Extract<FoundPage, { kind: PostPageKind }>): readonly PageLink[] {
  const { hrefOf, label } = OF_POST[kind];
  const own = kind === "papers" ? municipalities : [];
  return [
    ...own.map((party) => ({
      href: papersHref(slug, party.slug),
      label: postPageLink(PAPERS_PAGE.page, title, party.name),
    })),
    { href: hrefOf(slug), label: postPageLink(label, title) },
  ];
}
