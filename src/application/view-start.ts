import type { Finding } from "#domain/check";
import { isExample, type Catalogue, type CatalogueEntry } from "./open-catalogue.ts";
import { countyAmounts } from "./sums-of-entry.ts";
import type { ShownAmount, ShownSum } from "./amount-figure.ts";
import type { JointPost } from "#domain/financing";
import type { County, Municipality } from "#domain/organisation";

/** What a reader without account meets first: real amounts, a finding in a real document, an amount to open. */
export type StartView = {
  readonly agreements: number;
  /** The agreement with most amounts, the county its document comes from, and what that county gets. */
  readonly main:
    | {
        readonly entry: CatalogueEntry;
        readonly county: County;
        readonly sum: ShownSum;
        readonly one: ShownAmount;
      }
    | undefined;
  /** Findings of real documents, the gravest open ones first; answered ones after. */
  readonly findings: readonly { readonly entry: CatalogueEntry; readonly finding: Finding }[];
};

/** What several pay together, and one of those who are asked. */
export type PostOfOne = { readonly post: JointPost; readonly municipality: Municipality };

/** Each post with the first of the municipalities that are asked, in Swedish order; posts without municipalities are left out. */
export function postsOfOne(
  posts: readonly JointPost[],
  { register }: Pick<Catalogue, "register">,
): readonly PostOfOne[] {
  return posts.flatMap((post) => {
    const asked = post.sharing.parties.flatMap((code) => register.municipalities.get(code) ?? []);
    const [municipality] = asked.toSorted((a, b) => SWEDISH.compare(a.name, b.name));
    return municipality === undefined ? [] : [{ post, municipality }];
  });
}

const SWEDISH = new Intl.Collator("sv");

/** At most this many findings stand on the start page. */
const MOST_FINDINGS = 4;

/** Gathers the start page from the catalogue. */
export function viewStart(catalogue: Catalogue): StartView {
  const { register } = catalogue;
  // What somebody has made up to try it is no document that anybody has signed.
  const entries = catalogue.entries.filter((entry) => !isExample(entry));
  const mains = entries.flatMap((entry) => {
    const code = entry.agreement.documents.find(({ county }) => county !== undefined)?.county;
    const county = code === undefined ? undefined : register.counties.get(code);
    const sum = county && countyAmounts(entry, county.code).total;
    const one = sum && firstByName(sum, catalogue);
    return county === undefined || sum === undefined || one === undefined
      ? []
      : [{ entry, county, sum, one }];
  });
  const findings = entries.flatMap((entry) =>
    entry.check.findings
      .filter(({ severity, detail }) => severity !== "note" || detail.kind === "stated-against-computed")
      .map((finding) => ({ entry, finding })),
  );
  return {
    agreements: entries.length,
    main: mains[0],
    findings: findings.toSorted((a, b) => weight(b.finding) - weight(a.finding)).slice(0, MOST_FINDINGS),
  };
}

/** The first municipality in Swedish order: an amount that anyone can look up. */
function firstByName({ parts }: ShownSum, { register }: Catalogue): ShownAmount | undefined {
  const named = parts.flatMap((amount) => {
    const name = register.municipalities.get(amount.recipient)?.name;
    return name === undefined ? [] : [{ amount, name }];
  });
  return named.toSorted((a, b) => SWEDISH.compare(a.name, b.name))[0]?.amount;
}

/** Sums that do not add up before conditions and dates. */
function weight({ detail }: Finding): number {
  if (detail.kind === "percentage-against-amount") return 3;
  if (detail.kind === "parts-against-whole") return detail.toEachGroup.length > 0 ? 4 : 2;
  return detail.kind === "stated-against-computed" ? 1 : 0;
}
