/** Why a draft cannot be published as it is (hinder). */
export type Hindrance =
  | { readonly kind: "has-problems"; readonly count: number }
  /** Another agreement has its address; `title` is what that one is called. */
  | { readonly kind: "address-taken"; readonly slug: string; readonly title: string }
  | { readonly kind: "id-taken"; readonly id: string; readonly title: string }
  /** What the demonstration's people write must say that it is an example. */
  | { readonly kind: "not-marked" };
