import type { Ore } from "#domain/money";
import type { PaperBlock, PaperPiece } from "#domain/paper";
import { ore } from "#domain/money";
import { joined } from "./joined.ts";
import { genitive } from "./trace-titles.ts";
import { CANNOT_END_EARLY, noGrantText, REDUNDANCY_UNSAID, unknownAtNo } from "./party-post.ts";
import { gapSentence, monthsText, monthText } from "./joint-post-words.ts";
import { NO_WAYS, noWays, YES_AND_NO, yesAndNoCaption, type NoWay } from "./post-no-ways.ts";
import { amountPiece, type PaperAddresses, type ToldMatter } from "./post-paper-told.ts";

/**
 * Yes and no beside each other, and what may go wrong. Where the post has no rule for a no, every way it could go is
 * told, none as the likely one.
 */
export function alternativeBlocks(told: ToldMatter, addresses: PaperAddresses): readonly PaperBlock[] {
  return [
    ...noBlocks(told, addresses),
    { kind: "paragraph", pieces: [unsaidAtNo(told)] },
    ...anotherBlocks(told, addresses),
    ...endBlocks(told, addresses),
    ...ownEndBlocks(told, addresses),
  ];
}

/** What the municipality's page says of a no beside the table, and of a yes whose condition is not met. */
function unsaidAtNo({ matter: { post, asked }, names: { official } }: ToldMatter): string {
  const noGrant = post.grants.length === 0 ? "" : ` ${noGrantText(official, asked.year)}`;
  return `${REDUNDANCY_UNSAID} ${unknownAtNo(official)}${noGrant}`;
}

/** What happens in the asked year at yes and at no, with both ways shown where the post says nothing. */
export function noBlocks({ matter, names }: ToldMatter, { amount }: PaperAddresses): readonly PaperBlock[] {
  const { asked, party, post } = matter;
  const { year, cost, part, others, covered } = asked;
  const { gap } = post.sharing;
  const out = { year, without: party };
  const at = (value: Ore, address: string) => amountPiece(value, matter, address);
  const nothing = at(ore(0n), amount(out));
  const rest = at(others, amount({ year }));
  const rows: Readonly<Record<NoWay, readonly PaperPiece[]>> = {
    "others-pay": [nothing, at(cost, amount(out)), at(cost, amount(out))],
    "work-shrinks": [nothing, rest, rest],
    "employer-pays": [nothing, rest, at(cost, amount({ year }))],
  };
  const yes: readonly PaperPiece[] = [
    YES_AND_NO.yes,
    at(part, amount({ year, party })),
    at(others, amount({ year })),
    at(covered, amount({ year })),
  ];
  return [
    { kind: "heading", level: 3, text: "Vad händer vid ja och vid nej?" },
    {
      kind: "paragraph",
      pieces: [
        gap === "unknown"
          ? `Vad som händer om ${names.official} inte är med är okänt: underlaget har ingen regel. Därför visas varje väg. Ingen av dem är bestämd.`
          : `Om ${names.official} inte är med: ${gapSentence(gap)}`,
      ],
    },
    {
      kind: "table",
      caption: yesAndNoCaption(year),
      columns: [
        { title: YES_AND_NO.says(names.official), isNumber: false },
        { title: YES_AND_NO.own, isNumber: true },
        { title: YES_AND_NO.others, isNumber: true },
        { title: YES_AND_NO.work, isNumber: true },
      ],
      rows: [yes, ...noWays(gap).map((way) => [NO_WAYS[way], ...rows[way]])],
    },
  ];
}

/** What another's no would cost, if the others pay. */
function anotherBlocks({ matter, names }: ToldMatter, { amount }: PaperAddresses): readonly PaperBlock[] {
  const { withoutAnother, party } = matter;
  if (withoutAnother === undefined || names.other === undefined) return [];
  const { year, before, after, more, other } = withoutAnother;
  return [
    { kind: "heading", level: 3, text: "Om en annan part säger nej" },
    {
      kind: "paragraph",
      pieces: [
        `Om ${names.other} inte är med och de andra delar på det betalar ${names.official} `,
        amountPiece(after, matter, amount({ year, party, without: other })),
        ` för ${year} i stället för `,
        amountPiece(before, matter, amount({ year, party })),
        ". Det är ",
        amountPiece(more, matter, amount({ year, party, without: other })),
        " mer.",
      ],
    },
  ];
}

/** What is left to pay when the grant ends after the asked year, and by whom: nobody has said. */
export function endBlocks(
  { matter, names }: ToldMatter,
  { post: address }: PaperAddresses,
): readonly PaperBlock[] {
  const { moneyEnds } = matter;
  if (moneyEnds === undefined) return [];
  const { last, untilEnd, notice, isAgreed, throughNotice } = moneyEnds;
  const left = `återstår ${monthsText(untilEnd.months.length)} och `;
  const employer = `. ${names.employer} är arbetsgivare. Vem som betalar då säger underlaget inte.`;
  const until = amountPiece(untilEnd.amount, matter, address);
  return [
    { kind: "heading", level: 3, text: "Om statsbidraget upphör" },
    {
      kind: "paragraph",
      pieces:
        notice === "none"
          ? [
              `Om pengarna tar slut efter ${monthText(last)} ${left}`,
              until,
              `. ${CANNOT_END_EARLY}${employer}`,
            ]
          : [
              `Om pengarna tar slut efter ${monthText(last)} och anställningen inte kan sägas upp i förtid ${left}`,
              until,
              isAgreed
                ? `. Med den avtalade uppsägningstiden, ${monthsText(notice)}, återstår `
                : `. Får anställningen sägas upp i förtid, med lagens uppsägningstid, ${monthsText(notice)}, återstår `,
              amountPiece(throughNotice.amount, matter, address),
              employer,
            ],
    },
  ];
}

/** What of it is the party's, and that it is its parts of the years left: no cost beyond them. */
function ownEndBlocks({ matter, names }: ToldMatter, addresses: PaperAddresses): readonly PaperBlock[] {
  const { moneyEnds, party, asked } = matter;
  if (moneyEnds === undefined) return [];
  const after = matter.years.filter(({ year }) => year > asked.year);
  const years = joined(after.map(({ year }) => String(year)));
  return [
    {
      kind: "paragraph",
      pieces: [
        "Delas ",
        amountPiece(moneyEnds.untilEnd.amount, matter, addresses.post),
        ` som kostnaden i övrigt är ${genitive(names.official)} del `,
        amountPiece(moneyEnds.own, matter, addresses.post),
        `. Det är samma belopp som kommunens ${after.length === 1 ? `del för ${years}` : `delar för ${years} tillsammans`}, `,
        ...after.flatMap(({ year, part }, index) => [
          index === 0 ? "" : " och ",
          amountPiece(part, matter, addresses.amount({ year, party })),
        ]),
        ", inte en ny kostnad.",
      ],
    },
  ];
}
