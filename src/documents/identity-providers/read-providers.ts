import { fail, okUnless, type Result } from "#domain/result";
import type { ProviderSettingProblem, ProviderSettings } from "../../application/ports.ts";

const TEXTS = ["id", "name", "issuer", "clientId", "clientSecret"] as const;

/**
 * Reads the file of providers of identities: a list of objects with `id`, `name`, `issuer`, `clientId`, `clientSecret` and,
 * where it is not for all, `organisations`.
 */
export function readProviders(text: string): Result<readonly ProviderSettings[], ProviderSettingProblem> {
  const listed = parsed(text);
  if (!Array.isArray(listed)) return fail({ kind: "not-readable" });
  const read = listed.map((each: unknown, index) => readOne(each, index + 1));
  const ids = read.map(({ settings }) => settings.id);
  const twice = ids.flatMap((id, index) =>
    id !== "" && ids.indexOf(id) < index ? [{ kind: "id-twice", place: index + 1, id } as const] : [],
  );
  const problems = [...read.flatMap((each) => each.problems), ...twice];
  return okUnless(problems, () => read.map(({ settings }) => settings));
}

function readOne(
  given: unknown,
  place: number,
): { readonly settings: ProviderSettings; readonly problems: readonly ProviderSettingProblem[] } {
  const fields = new Map<string, unknown>(
    typeof given === "object" && given !== null ? Object.entries(given) : [],
  );
  const text = (field: string) => {
    const value = fields.get(field);
    return typeof value === "string" ? value.trim() : "";
  };
  const missing = TEXTS.filter((field) => text(field) === "");
  const organisations: unknown = fields.get("organisations") ?? [];
  const codes = Array.isArray(organisations)
    ? organisations.filter((each: unknown) => typeof each === "string")
    : [];
  const isWholeList = Array.isArray(organisations) && codes.length === organisations.length;
  const wrong = [
    ...(text("id") !== "" && !/^[a-z0-9-]{1,40}$/.test(text("id")) ? ["id"] : []),
    ...(text("issuer") !== "" && !isSafeAddress(text("issuer")) ? ["issuer"] : []),
    ...(isWholeList ? [] : ["organisations"]),
  ];
  return {
    settings: {
      id: text("id"),
      name: text("name"),
      issuer: text("issuer"),
      clientId: text("clientId"),
      clientSecret: text("clientSecret"),
      organisations: codes,
    },
    problems: [
      ...missing.map((field) => ({ kind: "field-missing", place, field }) as const),
      ...wrong.map((field) => ({ kind: "field-wrong", place, field }) as const),
    ],
  };
}

/** https, or http on this very computer. */
function isSafeAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return (
    protocol === "https:" || (protocol === "http:" && (hostname === "127.0.0.1" || hostname === "localhost"))
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
