/**
 * A value that is reckoned when somebody asks for it, once. A command that shows one amount then pays for no others.
 * @example whenAsked(() => 2 + 2)() // 4
 */
export function whenAsked<T>(reckon: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => {
    known ??= { value: reckon() };
    return known.value;
  };
}
