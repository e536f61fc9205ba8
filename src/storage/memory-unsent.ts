import type { OwnUnsent, UnsentText, UnsentTexts } from "../application/ports.ts";

/** Unsent texts, as long as the program lasts, with the same promises as in the database. */
export function openMemoryUnsent(): UnsentTexts {
  const texts = new Map<
    string,
    { readonly own: OwnUnsent; readonly text: UnsentText; readonly isTaken: boolean }
  >();
  const placeOf = ({ person, organisation }: OwnUnsent, { place, key }: Pick<UnsentText, "place" | "key">) =>
    JSON.stringify([person, organisation, place, key]);
  const of = ({ person, organisation }: OwnUnsent) =>
    [...texts.values()].filter(({ own }) => own.person === person && own.organisation === organisation);
  return {
    keep: async (own, text) => {
      const at = placeOf(own, text);
      if (texts.get(at)?.isTaken === true) return "taken";
      texts.set(at, { own, text, isTaken: false });
      return "kept";
    },
    list: async (own) =>
      of(own)
        .filter(({ isTaken }) => !isTaken)
        .map(({ text }) => text)
        .toSorted((left, right) => (left.at < right.at ? 1 : left.at > right.at ? -1 : 0)),
    takenAt: async (own, place) =>
      of(own)
        .filter(({ text, isTaken }) => isTaken && text.place === place)
        .map(({ text }) => text.key),
    take: async (own, { place, key, at }) => {
      const text = { place, key, at, basedOn: 0, page: "", heading: "", fields: [] };
      texts.set(placeOf(own, text), { own, text, isTaken: true });
    },
    discard: async (own, form) => {
      if (texts.get(placeOf(own, form))?.isTaken === false) texts.delete(placeOf(own, form));
    },
  };
}
