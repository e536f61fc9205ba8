import type { AnnexPreview } from "../../../application/preview-annex.ts";
import { largestDifference, type DifferenceCount } from "../../../application/count-differences.ts";
import {
  ANNEX_PAGES,
  annexHeading,
  annexOrigin,
  effectSentence,
  followsSentence,
  passedOverLine,
  previewSentence,
} from "../../../texts/annex-pages.ts";
import { annexFormHref, annexHref } from "../../addresses.ts";
import { Answer } from "../../ui/answer.tsx";
import { HiddenFields } from "../../ui/given-table-fields.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";
import { AnnexForm, type AnnexFormValues } from "./annex-form.tsx";
import { annexCrumbs } from "./annex-crumbs.ts";
import { DifferenceTable } from "./difference-table.tsx";
import { EffectTable } from "./effect-table.tsx";

/** A table beside ours before anybody has decided: what differs, why, and what would change. */
export function AnnexPreviewPage(props: {
  readonly preview: AnnexPreview;
  readonly values: AnnexFormValues;
  readonly targets: Parameters<typeof AnnexForm>[0]["targets"];
  /** From the form: the same key twice is one deed. */
  readonly deedKey: string;
}) {
  const { preview, values, targets, deedKey } = props;
  const { annex, target, effect, comparison, isInForce, hash, nameOf } = preview;
  const { slug } = target.entry.agreement;
  return (
    <PageLayout
      title={annex.title}
      under="agreements"
      crumbs={annexCrumbs(target.entry.agreement, annex.title)}
    >
      <h1>{annexHeading(annex.title, annex.publisher)}</h1>
      <Answer explanation={`${annexOrigin(annex.publisher, annex.published)} ${ANNEX_PAGES.nothingSaved}`}>
        {previewText(preview, largestDifference(comparison))}
      </Answer>
      {isInForce ? (
        <Notice tone="ok" lead={ANNEX_PAGES.inForce}>
          <a href={annexHref(hash)}>{ANNEX_PAGES.toAnnex}</a>
        </Notice>
      ) : (
        <section aria-labelledby="effekt">
          <h2 id="effekt">{ANNEX_PAGES.effect}</h2>
          <p>{effectSentence({ ...effect, whole: target.component.result.component.amount })}</p>
          <EffectTable changes={effect.changes} isKept={false} />
          <form method="post" action={`${annexFormHref(slug)}/faststall`} enctype="multipart/form-data">
            <HiddenFields
              fields={{
                del: values.target,
                titel: values.title,
                utgivare: values.publisher,
                publicerad: values.published,
                tabell: values.text,
                blad: values.sheet,
                kolumn: values.amountColumn,
                underlag: values.file?.base64 ?? "",
                filnamn: values.file?.name ?? "",
                nyckel: deedKey,
              }}
            />
            <p>
              <SubmitButton>{ANNEX_PAGES.confirm}</SubmitButton>
            </p>
          </form>
        </section>
      )}
      <h2>{ANNEX_PAGES.differences}</h2>
      <Follows preview={preview} />
      <DifferenceTable
        rows={comparison.rows}
        table={annex.table}
        component={target.component}
        nameOf={nameOf}
      />
      <Reading preview={preview} />
      <details>
        <summary>{ANNEX_PAGES.crumb}</summary>
        <AnnexForm
          action={annexFormHref(slug)}
          targets={targets}
          values={values}
          choices={{ sheets: [], amountColumns: [] }}
          problems={{}}
        />
      </details>
    </PageLayout>
  );
}

function previewText({ comparison, nameOf }: AnnexPreview, count: DifferenceCount): string {
  const { most } = count;
  return previewSentence({
    rows: comparison.rows.length,
    sum: comparison.sumPublished,
    differing: count.differing,
    compared: count.compared,
    most: most && { name: nameOf(most.recipient), difference: most.difference },
  });
}

/** Which computation the table follows, where it follows one. */
export function Follows({ preview: { comparison } }: { readonly preview: Pick<AnnexPreview, "comparison"> }) {
  const { follows, rows } = comparison;
  if (follows === undefined) return <></>;
  const { candidate } = follows;
  return <p>{followsSentence(candidate.rule, candidate.day, follows.rows, rows.length)}</p>;
}

/** How the table was read: lines that were passed over, and rows that were matched by name. */
export function Reading({
  preview: { annex, nameOf },
}: {
  readonly preview: Pick<AnnexPreview, "annex" | "nameOf">;
}) {
  const { passedOver, matchedByName } = annex.table;
  return (
    <>
      {passedOver.length > 0 && (
        <details>
          <summary>{ANNEX_PAGES.passedOver}</summary>
          <ul>
            {passedOver.map((line) => (
              <li>{passedOverLine(line)}</li>
            ))}
          </ul>
        </details>
      )}
      {matchedByName.length > 0 && (
        <details>
          <summary>{ANNEX_PAGES.matched}</summary>
          <p>{ANNEX_PAGES.matchedHelp}</p>
          <ul>
            {matchedByName.map(({ row, written, recipient }) => (
              <li>
                {ANNEX_PAGES.row} {row}: ”{written}” = {nameOf(recipient)} ({recipient})
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
