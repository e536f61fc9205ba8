import type { AllocationKey } from "#domain/allocation";
import type { AgreementExport, ExportedComponent } from "#domain/export";
import type { Source } from "#domain/source";

/** Where a component's amounts come from: the clauses that carry it, and the base data of its key, each once. */
export function sourcesOfComponent(
  component: ExportedComponent,
  { agreement }: AgreementExport,
): readonly Source[] {
  const titles = new Map(agreement.documents.map(({ id, title }) => [id, title]));
  const ofClauses = agreement.clauses
    .filter(({ id }) => component.clauses.includes(id))
    .map(({ document, place }): Source => ({ document: titles.get(document) ?? document, place }));
  const ofKey = component.status === "computed" ? [...sourcesOfKey(component.key)] : [];
  return [...new Map([...ofClauses, ...ofKey].map((source) => [nameOf(source), source])).values()];
}

function* sourcesOfKey(key: AllocationKey): Generator<Source, void> {
  switch (key.kind) {
    case "proportional":
      for (const { source } of key.weights.values()) yield source;
      return;
    case "table":
      yield key.decision;
      return;
    case "fixed":
      if (key.rest !== undefined) yield* sourcesOfKey(key.rest);
      return;
    case "split":
      for (const { by } of key.parts) yield* sourcesOfKey(by);
      return;
    case "bounded":
    case "participants":
      yield* sourcesOfKey(key.by);
  }
}

function nameOf({ document, place }: Source): string {
  return `${document}\u0000${place ?? ""}`;
}
