import type { WrittenValue } from "./written-value.ts";

const CITES = /\.clause$|\.(?:clauses|keyClauses)\[\d+\]$/;

/** Every place of a draft that rests on a clause, by the clause's id: amounts, keys, days, the purpose. */
export function placesResting(clause: string, values: readonly WrittenValue[]): readonly string[] {
  return values.flatMap(({ path, value }) => (value === clause && CITES.test(path) ? [path] : []));
}

/** The year of each document that is of another year's agreement, by its id. */
export function yearsOfDocuments(values: readonly WrittenValue[]): ReadonlyMap<string, number> {
  const ids = new Map(
    values.flatMap(({ path, value }) => (DOCUMENT_ID.test(path) ? [[path, String(value)]] : [])),
  );
  return new Map(
    values.flatMap(({ path, value }) => {
      const document = /^(documents\[\d+\])\.ofYear$/.exec(path)?.[1];
      return document === undefined || typeof value !== "number"
        ? []
        : [[ids.get(`${document}.id`) ?? "", value] as const];
    }),
  );
}

/** The id of the first document that is this year's own; undefined where there is none. */
export function ownDocument(values: readonly WrittenValue[]): string | undefined {
  const others = yearsOfDocuments(values);
  const own = values.find(({ path, value }) => DOCUMENT_ID.test(path) && !others.has(String(value)));
  return own === undefined ? undefined : String(own.value);
}

const DOCUMENT_ID = /^documents\[\d+\]\.id$/;
