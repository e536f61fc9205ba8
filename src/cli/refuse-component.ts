import type { CatalogueEntry } from "../application/open-catalogue.ts";
import { dividedComponent } from "../texts/cli-explain.ts";
import { CLI_PROBLEMS } from "../texts/cli.ts";

/** Why `--component` names nothing that has amounts, undefined where it does or is not written. */
export function refuseComponent(id: string | undefined, { components }: CatalogueEntry): string | undefined {
  if (id === undefined) return undefined;
  const results = components.map(({ result }) => result);
  const chosen = results.find(({ component }) => component.id === id);
  const idsOf = (some: typeof results) => some.map(({ component }) => component.id);
  if (chosen === undefined) return CLI_PROBLEMS.noComponent(id, idsOf(results));
  if (chosen.status !== "divided") return undefined;
  return dividedComponent(id, idsOf(results.filter(({ component }) => component.parent === id)));
}
