import type { ReadComponent } from "#domain/agreement";
import type { RecipientCode } from "#domain/organisation";
import { addressOfPublished, annexHash, type Annex } from "#domain/published";
import { dayOf, type Day } from "#domain/time";
import type { Standing } from "./current-catalogue.ts";
import type { CatalogueEntry } from "./open-catalogue.ts";
import type { AmountArchive, JournalDeed } from "./ports.ts";
import {
  annexTargets,
  previewAnnex,
  previewWithdrawal,
  type AnnexPreview,
  type AnnexTarget,
} from "./preview-annex.ts";

/** One annex as anybody can look at it: beside ours, with what has been done with it. */
export type AnnexView = AnnexPreview & {
  readonly state: "shipped" | "standing" | "withdrawn";
  /** The permanent address of what the annex gives a recipient. */
  readonly addressOf: (code: RecipientCode) => string;
  /** Every deed with this annex, oldest first. */
  readonly history: readonly {
    readonly deed: JournalDeed;
    readonly actor: string;
    readonly day: Day;
    readonly file: string | undefined;
  }[];
};

/** An annex in the list of an agreement's. */
export type ListedAnnex = {
  readonly annex: Annex;
  readonly hash: string;
  readonly component: ReadComponent;
  readonly isInForce: boolean;
};

/** The annexes of an agreement, those in force first; one that was taken back stays in the list. */
export async function listAnnexes(
  { agreement, components }: CatalogueEntry,
  { annexes, entries }: Standing,
  archive: AmountArchive,
): Promise<readonly ListedAnnex[]> {
  const withdrawn = [...new Set(entries.map(({ object }) => object))].filter((hash) => !annexes.has(hash));
  const found = await Promise.all(withdrawn.map((hash) => archive.findAnnex(hash)));
  const all = [
    ...[...annexes.values()].map(({ annex }) => ({ annex, isInForce: true })),
    ...found.flatMap((annex) => (annex === undefined ? [] : [{ annex, isInForce: false }])),
  ];
  return all.flatMap(({ annex, isInForce }) => {
    const own = components.find(({ result }) => result.component.id === annex.component);
    return own === undefined || annex.agreement !== agreement.id
      ? []
      : [{ annex, hash: annexHash(annex), component: own.result.component, isInForce }];
  });
}

/** An agreement with the parts that a payer may publish, and the tables that are or were read in. */
export type AgreementAnnexes = {
  readonly entry: CatalogueEntry;
  readonly targets: readonly AnnexTarget[];
  readonly annexes: readonly ListedAnnex[];
};

/** What payers have published, agreement by agreement, with how many annexes are in force and in how many agreements. */
export type AllAnnexes = {
  readonly agreements: readonly AgreementAnnexes[];
  readonly inForce: number;
  readonly agreementsInForce: number;
};

/** The annexes of every agreement that has a part which tables are published for. */
export async function listAllAnnexes(standing: Standing, archive: AmountArchive): Promise<AllAnnexes> {
  const all = await Promise.all(
    standing.catalogue.entries.map(async (entry) => ({
      entry,
      targets: annexTargets(entry),
      annexes: await listAnnexes(entry, standing, archive),
    })),
  );
  const isInForce = (annex: ListedAnnex) => annex.isInForce;
  return {
    agreements: all.filter(({ targets }) => targets.length > 0),
    inForce: all.flatMap(({ annexes }) => annexes.filter(isInForce)).length,
    agreementsInForce: all.filter(({ annexes }) => annexes.some(isInForce)).length,
  };
}

/** An annex by its hash, also one that has been taken back; undefined when it was never here. */
export async function viewAnnex(
  hash: string,
  standing: Standing,
  archive: AmountArchive,
): Promise<AnnexView | undefined> {
  const { catalogue, annexes, entries } = standing;
  const inForce = annexes.get(hash);
  const annex = inForce?.annex ?? (await archive.findAnnex(hash));
  const target = annex && targetOf(annex, standing);
  if (annex === undefined || target === undefined) return undefined;
  const preview = previewAnnex(annex, target, standing);
  const state = inForce === undefined ? "withdrawn" : inForce.loaded === undefined ? "shipped" : "standing";
  return {
    ...preview,
    state,
    addressOf: (recipient) =>
      addressOfPublished({
        agreement: target.entry.agreement.version,
        component: annex.component,
        recipient,
        annex: hash,
      }),
    effect: state === "withdrawn" ? preview.effect : previewWithdrawal(preview, catalogue),
    history: entries
      .filter(({ object }) => object === hash)
      .map(({ deed, actor, moment, file }) => ({
        deed,
        actor,
        day: dayOf(moment),
        file: file?.name,
      })),
  };
}

/** The part of today's catalogue that an annex belongs to. */
function targetOf(annex: Annex, { catalogue }: Standing): AnnexTarget | undefined {
  return catalogue.entries
    .filter(({ agreement }) => agreement.id === annex.agreement)
    .flatMap(annexTargets)
    .find(
      ({ component, group }) =>
        component.result.component.id === annex.component && group === annex.table.group,
    );
}
