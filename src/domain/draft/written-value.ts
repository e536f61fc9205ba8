/** What may stand in a file where one value stood. */
export type NewValue = string | number | { readonly [field: string]: string };

/** A value in the text of a draft, that holds no others. */
export type WrittenValue = {
  /** Where it stands: `components[2].stated.ore`. */
  readonly path: string;
  /** The same, with those around it named by their ids: `components.analys.stated.ore`. */
  readonly key: string;
  readonly value: string | number | boolean | null;
};
