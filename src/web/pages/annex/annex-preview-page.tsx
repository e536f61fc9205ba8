import type { AnnexPreview } from "../../../application/preview-annex.ts";
import { largestDifference, type DifferenceCount } from "../../../application/count-differences.ts";
import {
  ANNEX_PAGES,
  annexHeading,
  annexOrigin,
  effectSentence,
  guessedSentence,
  previewSentence,
  showAllRows,
  showRowsThatDiffer,
} from "../../../texts/annex-pages.ts";
import { componentTitle } from "../../../texts/component-title.ts";
import { usedTableSentence } from "../../../texts/given-table.ts";
import { annexFormHref, annexHref, withQuery } from "../../addresses.ts";
import { Answer } from "../../ui/answer.tsx";
import { Field } from "../../ui/field.tsx";
import { HiddenFields } from "../../ui/given-table-fields.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";
import {
  AnnexForm,
  CHANGES_TARGET,
  OTHER_TARGET,
  targetOptions,
  type AnnexFormValues,
} from "./annex-form.tsx";
import { AnnexComparison, Causes, COMPARISON_ID, ROWS_QUERY } from "./annex-comparison.tsx";
import { annexCrumbs } from "./annex-crumbs.ts";
import { EffectTable } from "./effect-table.tsx";

/** The form that holds what was given; the buttons of the page send it to where they lead. */
const GIVEN = "inlasning";

/** A table beside ours before anybody has decided: what differs, why, and what would change. */
export function AnnexPreviewPage(props: {
  readonly preview: AnnexPreview;
  readonly values: AnnexFormValues;
  readonly targets: Parameters<typeof AnnexForm>[0]["targets"];
  /** From the form: the same key twice is one deed. */
  readonly deedKey: string;
  /** Every row, or only those that differ. */
  readonly showsAll: boolean;
  /** How the part was found, where nobody chose it. */
  readonly guessedBy: "recipients" | "amounts" | undefined;
}) {
  const { preview, values, targets, deedKey, showsAll, guessedBy } = props;
  const { annex, target, effect, comparison, isInForce, hash } = preview;
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
      <Causes preview={preview} />
      <GivenAs {...{ preview, values, targets, guessedBy }} />
      <form
        id={GIVEN}
        method="post"
        action={`${annexFormHref(slug)}/faststall`}
        enctype="multipart/form-data"
      >
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
      </form>
      {isInForce ? (
        <Notice tone="ok" lead={ANNEX_PAGES.inForce}>
          <a href={annexHref(hash)}>{ANNEX_PAGES.toAnnex}</a>
        </Notice>
      ) : (
        <section aria-labelledby="effekt">
          <h2 id="effekt">{ANNEX_PAGES.effect}</h2>
          <p>{effectSentence({ ...effect, whole: target.component.result.component.amount })}</p>
          <EffectTable changes={effect.changes} isKept={false} />
          <p>
            <SubmitButton sends={{ id: GIVEN, action: `${annexFormHref(slug)}/faststall` }}>
              {ANNEX_PAGES.confirm}
            </SubmitButton>
          </p>
        </section>
      )}
      <AnnexComparison
        preview={preview}
        showsAll={showsAll}
        otherRows={({ all, toLookAt }) => (
          <p class="screen-only">
            <SubmitButton
              isSecondary
              sends={{
                id: GIVEN,
                action: withQuery(
                  annexFormHref(slug),
                  { [ROWS_QUERY.name]: showsAll ? undefined : ROWS_QUERY.all },
                  `#${COMPARISON_ID}`,
                ),
              }}
            >
              {showsAll ? showRowsThatDiffer(toLookAt) : showAllRows(all)}
            </SubmitButton>
          </p>
        )}
      />
      <details>
        <summary>{ANNEX_PAGES.change}</summary>
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

/** Which part the table is taken for, and another to choose; and which table was read, where two were given. */
function GivenAs({
  preview,
  values,
  targets,
  guessedBy,
}: Pick<Parameters<typeof AnnexPreviewPage>[0], "preview" | "values" | "targets" | "guessedBy">) {
  const { agreement } = preview.target.entry;
  const title = componentTitle(preview.target.component.result.component);
  const { file, text, isTextReplaced } = values;
  return (
    <>
      {file !== undefined && (isTextReplaced || text.trim() !== "") && (
        <p>{usedTableSentence(file.name, isTextReplaced ? "file" : "text")}</p>
      )}
      {guessedBy !== undefined && <p>{guessedSentence(title, guessedBy)}</p>}
      {targets.length > 1 && (
        <div class="choice">
          <Field
            name={OTHER_TARGET}
            label={ANNEX_PAGES.component}
            form={GIVEN}
            control={{ kind: "choice", chosen: values.target, options: targetOptions(targets) }}
          />
          <SubmitButton
            isSecondary
            sends={{ id: GIVEN, action: annexFormHref(agreement.slug), word: CHANGES_TARGET }}
          >
            {ANNEX_PAGES.changeComponent}
          </SubmitButton>
        </div>
      )}
    </>
  );
}

function previewText({ comparison, nameOf }: AnnexPreview, count: DifferenceCount): string {
  const { most } = count;
  return previewSentence({
    rows: comparison.rows.length,
    sum: comparison.sumPublished,
    ...count,
    most: most && { name: nameOf(most.recipient), difference: most.difference },
  });
}
