import type { CostLine, Ground, JointPost, SharingForm, UsedOverhead } from "#domain/financing";
import type { Certainty, Source } from "#domain/source";
import { formatDay, formatPercent } from "./format.ts";
import { groundText, periodText } from "./joint-post-page.ts";
import { formText } from "./joint-post-trial.ts";
import { costLineText } from "./joint-post-words.ts";

/** The words of the table of what a post's amounts rest on. */
export const POST_GROUNDS = {
  caption: "Det här vilar beloppen på",
  what: "Uppgift",
  certainty: "Säkerhet",
  source: "Källa",
  /** No payer has fixed what statistics say. */
  published: "Publicerat",
} as const;

/** What an amount rests on (mirrors what the page is given). */
export type ToldGround =
  | { readonly kind: "cost"; readonly line: CostLine }
  | { readonly kind: "overhead"; readonly years: readonly number[]; readonly used: UsedOverhead }
  | { readonly kind: "period" | "sharing"; readonly ground: Ground }
  | { readonly kind: "inhabitants"; readonly certainty: Certainty; readonly source: Source };

/** A row of the table: what it is, how sure, and where it comes from. */
export function groundRow(
  each: ToldGround,
  post: Pick<JointPost, "period" | "sharing">,
  form: SharingForm,
): { readonly what: string; readonly certainty: Certainty; readonly source: string } {
  switch (each.kind) {
    case "cost":
      return {
        what: costLineText(each.line, post.sharing.grain),
        ...grounded(each.line.ground),
      };
    case "overhead": {
      const { used, years } = each;
      const isOwn = used.certainty === "published";
      return {
        what: `Personalomkostnadspålägg ${yearsText(years)}, ${formatPercent(used.overhead.fraction, 2)}`,
        certainty: used.certainty,
        source: isOwn
          ? sourceText(used.overhead.source)
          : `Årets eget är inte inläst. ${used.overhead.year} års pålägg används.`,
      };
    }
    case "period":
      return { what: `Tid: ${periodText(post.period)}`, ...grounded(each.ground) };
    case "sharing":
      return { what: `Nyckel: ${formText(form)}`, ...grounded(each.ground) };
    case "inhabitants":
      return {
        what: `Folkmängd ${formatDay(post.sharing.on)}`,
        certainty: each.certainty,
        source: sourceText(each.source),
      };
  }
}

function grounded(ground: Ground) {
  return { certainty: ground.certainty, source: groundText(ground, false) };
}

function sourceText({ document, place }: Source): string {
  return `${place === undefined ? document : `${document}, ${place}`}.`;
}

/** Years in a row as a span. */
function yearsText(years: readonly number[]): string {
  const [first, last] = [years[0], years.at(-1)];
  return first === last ? String(first) : `${first}–${last}`;
}
