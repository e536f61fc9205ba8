import type { Agreement } from "#domain/agreement";
import { ANNEX_PAGES } from "../../../texts/annex-pages.ts";
import { MENU } from "../../../texts/page-frame.ts";
import { agreementHref, annexFormHref } from "../../addresses.ts";
import type { Crumb } from "../../ui/crumbs.tsx";

/** The path to an annex: agreements, the agreement, its annexes, the annex. */
export function annexCrumbs({ title, slug }: Agreement, annex: string): readonly Crumb[] {
  return [
    { label: MENU.agreements, href: "/overenskommelser" },
    { label: title, href: agreementHref(slug) },
    { label: ANNEX_PAGES.crumb, href: annexFormHref(slug) },
    { label: annex },
  ];
}
