import { isOneAddress } from "#domain/letter";

/** What somebody writes of who they are. */
export type PersonFields = { readonly name: string; readonly email: string };

/** What is wrong with one of the fields. */
export type PersonFieldProblem =
  | { readonly field: "name" | "email"; readonly kind: "empty" }
  | { readonly field: "name" | "email"; readonly kind: "too-long"; readonly longest: number }
  /** Characters that no name holds: line breaks, tabs, unseen ones that turn a text around. */
  | { readonly field: "name" | "email"; readonly kind: "unseen-characters" }
  | { readonly field: "email"; readonly kind: "not-an-address" };

/** Characters, counted as a person counts them. An address is at most 254 (RFC 5321 with its errata). */
const LONGEST = { name: 100, email: 254 } as const;

/** Everything that is wrong with the fields, at once. What the fields say is never changed. */
export function personFieldProblems({ name, email }: PersonFields): readonly PersonFieldProblem[] {
  return [...problemsOf("name", name), ...emailProblems(email)];
}

/** What is wrong with an address. @example emailProblems("anna@example.se") // [] */
export function emailProblems(email: string): readonly PersonFieldProblem[] {
  const problems = problemsOf("email", email);
  return problems.length > 0 || isOneAddress(email) ? problems : [{ field: "email", kind: "not-an-address" }];
}

function problemsOf(field: "name" | "email", text: string): readonly PersonFieldProblem[] {
  const longest = LONGEST[field];
  if (text.trim() === "") return [{ field, kind: "empty" }];
  if ([...text].length > longest) return [{ field, kind: "too-long", longest }];
  return /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u.test(text) ? [{ field, kind: "unseen-characters" }] : [];
}
