import type { Clash, OthersChange, TextDifference } from "#domain/draft";
import type { Draft } from "../../../application/draft-record.ts";
import { draftFieldLabel, draftFieldText } from "../../../texts/draft-fields.ts";
import { DRAFTS } from "../../../texts/drafts.ts";
import { draftHref } from "../../addresses.ts";
import { ButtonLink, ButtonRow } from "../../ui/button-link.tsx";
import { Facts } from "../../ui/facts.tsx";
import { Field } from "../../ui/field.tsx";
import { LedgerTable } from "../../ui/ledger-table.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";
import { KeptForm } from "../../ui/kept-form.tsx";
import { DraftFrame } from "./draft-frame.tsx";

type ClashFrame = {
  /** As it stands now. */
  readonly draft: Draft;
  readonly organisation: string;
  readonly formKey: string;
  readonly whose: string;
};

/** Somebody else saved first: each field that differs, what stands and what was written, to choose between. */
export function DraftClashPage(
  props: ClashFrame & { readonly clashes: readonly Clash[]; readonly others: readonly OthersChange[] },
) {
  const { draft, organisation, formKey, whose, clashes, others } = props;
  const both = clashes.filter(({ before, now }) => now !== before);
  const onlyMine = clashes.filter(({ before, now }) => now === before);
  const { object, version } = draft.version;
  return (
    <DraftFrame draft={draft} organisation={organisation} page="edit" heading={DRAFTS.clashHeading}>
      <p>{DRAFTS.clashLead}</p>
      <KeptForm action={draftHref(object)} whose={whose} basedOn={version} formKey={formKey} keeps={false}>
        {both.length > 0 && <h2>{DRAFTS.clashBoth}</h2>}
        {both.map((clash) => (
          <ClashChoice clash={clash} />
        ))}
        {onlyMine.length > 0 && <h2>{DRAFTS.clashOnlyMine}</h2>}
        {onlyMine.map((clash) => (
          <ClashChoice clash={clash} />
        ))}
        {others.length > 0 && <OthersChanges others={others} />}
        <ButtonRow>
          <SubmitButton>{DRAFTS.clashSave}</SubmitButton>
          <ButtonLink href={draftHref(object)} isSecondary>
            {DRAFTS.clashKeep}
          </ButtonLink>
        </ButtonRow>
      </KeptForm>
    </DraftFrame>
  );
}

function OthersChanges({ others }: { readonly others: readonly OthersChange[] }) {
  return (
    <>
      <h2>{DRAFTS.clashOnlyOther}</h2>
      <p class="small">{DRAFTS.clashOnlyOtherLead}</p>
      <Facts
        hasSentences
        facts={others.map(({ field, before, now }) => ({
          term: draftFieldLabel(field),
          detail: (
            <>
              <b>{now === "gone" ? DRAFTS.notThere : draftFieldText(field.kind, now)}</b>{" "}
              <span class="small">
                {DRAFTS.clashBefore}: {draftFieldText(field.kind, before)}
              </span>
            </>
          ),
        }))}
      />
    </>
  );
}

function ClashChoice({ clash }: { readonly clash: Clash }) {
  const { field, before, now, mine } = clash;
  const { key, kind } = field;
  const written = draftFieldText(kind, mine);
  return (
    <fieldset>
      <legend>{draftFieldLabel(field)}</legend>
      <p class="small">
        {DRAFTS.clashBefore}: {draftFieldText(kind, before)}
      </p>
      {now === "gone" ? (
        <p>
          {DRAFTS.clashGone} {DRAFTS.clashMine}: {written}
        </p>
      ) : (
        <>
          <Choice id={`${key}-now`} name={key} value={draftFieldText(kind, now)} label={DRAFTS.clashNow} />
          <Choice id={`${key}-mine`} name={key} value={written} label={DRAFTS.clashMine} isChosen />
        </>
      )}
    </fieldset>
  );
}

function Choice(props: {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly isChosen?: boolean;
}) {
  const { id, name, value, label, isChosen = false } = props;
  return (
    <p>
      <input type="radio" id={id} name={name} value={value} checked={isChosen} />{" "}
      <label for={id}>
        {label}: <b>{value}</b>
      </label>
    </p>
  );
}

/** So many differences are shown one by one. */
const MOST_SHOWN = 200;

/** Somebody else saved first: where the two texts differ, and one's own still in the box. */
export function TextClashPage(
  props: ClashFrame & { readonly differences: readonly TextDifference[]; readonly mine: string },
) {
  const { draft, organisation, formKey, whose, differences, mine } = props;
  const { object, version } = draft.version;
  return (
    <DraftFrame draft={draft} organisation={organisation} page="json" heading={DRAFTS.clashHeading}>
      <p>{DRAFTS.clashTextLead}</p>
      {differences.length > 0 && (
        <LedgerTable
          caption={DRAFTS.clashText}
          rowHeading={{ label: DRAFTS.clashPlace }}
          columns={[
            { key: "now", label: DRAFTS.clashNow },
            { key: "mine", label: DRAFTS.clashMine },
          ]}
          rows={differences.slice(0, MOST_SHOWN).map(({ path, now, mine: own }) => ({
            heading: path,
            cells: { now: now ?? DRAFTS.notThere, mine: own ?? DRAFTS.notThere },
          }))}
        />
      )}
      <KeptForm action={draftHref(object, "json")} whose={whose} basedOn={version} formKey={formKey}>
        <Field name="json" label={DRAFTS.clashMine} control={{ kind: "long-text", rows: 20, value: mine }} />
        <ButtonRow>
          <SubmitButton>{DRAFTS.clashTextSave}</SubmitButton>
          <ButtonLink href={draftHref(object, "json")} isSecondary>
            {DRAFTS.clashKeep}
          </ButtonLink>
        </ButtonRow>
      </KeptForm>
      <Field name="nu" label={DRAFTS.clashNow} control={{ kind: "long-text", rows: 20, value: draft.text }} />
    </DraftFrame>
  );
}
