import type { HalfYear, Programme } from "#domain/priority";
import { joined } from "./joined.ts";
import { numberWord } from "./number-word.ts";

/** An order as it is told (mirrors what a view of an order has). */
export type WordedOrder = {
  readonly programmes: readonly { readonly programme: Programme; readonly place: number }[];
  readonly undecided: readonly (readonly [Programme, Programme])[];
};

/** Half a year in words. @example halfYearText({ year: 2019, half: 2 }) // "hösten 2019" */
export function halfYearText({ year, half }: HalfYear): string {
  return `${half === 1 ? "våren" : "hösten"} ${year}`;
}

/**
 * The order in one line: places with numbers, equal ones together. Where two are not told apart though others stand
 * between their places, only what the votes decide is told.
 * "1. Depression och ångest, 2. Missbruk och beroende, 3. Adhd", or "1. Adhd, 2. Depression = Beroende (lika)".
 */
export function orderLine({ programmes, undecided }: WordedOrder): string {
  const places = [...new Set(programmes.map(({ place }) => place))];
  const groups = places.map((place) => programmes.filter((each) => each.place === place));
  const withinPlaces = groups.reduce((pairs, { length }) => pairs + (length * (length - 1)) / 2, 0);
  if (groups.length === 1 && programmes.length > 1) return "alla lika";
  if (undecided.length !== withinPlaces) {
    const isTold = (one: Programme, other: Programme) =>
      undecided.some((pair) => pair.includes(one) && pair.includes(other));
    const decided = programmes.flatMap((one, index) =>
      programmes
        .slice(index + 1)
        .filter((other) => !isTold(one.programme, other.programme))
        .map((other) => `${quoted(one.programme)} före ${quoted(other.programme)}`),
    );
    return `bara ${joined(decided)} är avgjort`;
  }
  return groups
    .map((group, index) => {
      const titles = group.map(({ programme }) => programme.title);
      return `${index + 1}. ${titles.length === 1 ? (titles[0] ?? "") : `${titles.join(" = ")} (lika)`}`;
    })
    .join(", ");
}

/** What the votes do not tell apart, and what the plan does then; nothing where every two are told apart. */
export function undecidedSentence({ programmes, undecided }: WordedOrder): string | undefined {
  if (undecided.length === 0) return undefined;
  const pairs = undecided.map(([one, other]) => `${quoted(one)} och ${quoted(other)}`);
  const count = programmes.length;
  const lead =
    undecided.length === (count * (count - 1)) / 2
      ? "Rösterna skiljer inte programmen åt"
      : `Rösterna skiljer inte ${joined(pairs, "eller")} åt`;
  return `${lead}. I planen kommer det först som står först i registret. Ett beslut om ordningen mellan dem behövs.`;
}

/** A programme's name in a sentence: names may hold "och" themselves. */
export function quoted({ title }: Programme): string {
  return `”${title}”`;
}

/** A count of educations in a half-year. @example educationsText(2) // "två utbildningar" */
export function educationsText(count: number): string {
  return `${numberWord(count)} ${count === 1 ? "utbildning" : "utbildningar"}`;
}
