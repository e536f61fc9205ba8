import type { WrittenPart } from "#domain/draft";
import { PART_GROUPS, whatGoes, type PartProblem } from "../../../application/change-parts.ts";
import {
  divideHeading,
  DRAFT_PARTS,
  partProblemSentence,
  readingGoes,
  removeHeading,
} from "../../../texts/draft-parts.ts";
import { GROUP_WORDS, partTitle } from "../../../texts/draft-fields.ts";
import { partsHref } from "../../addresses.ts";
import { Field } from "../../ui/field.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";
import { FormBasis } from "./draft-frame.tsx";
import { EMPTY_PART, PART_FIELD_IDS, type DraftPartsPageProps } from "./part-fields.ts";

/** The form of a new part: what it is called, how much, to whom, by which key, inside what. */
export function AddPart(props: DraftPartsPageProps) {
  const { draft, parts, formKey, part = EMPTY_PART, problems = [] } = props;
  const { object, version } = draft.version;
  const field = fieldOf(problems);
  return (
    <form method="post" action={partsHref(object)} class="stacked">
      <h2 id="ny-del">{DRAFT_PARTS.addHeading}</h2>
      <FormBasis basedOn={version} formKey={formKey} />
      <input type="hidden" name="gor" value="lagg-till" />
      <Field
        {...field("title")}
        label={DRAFT_PARTS.name}
        help={DRAFT_PARTS.nameHelp}
        control={{ kind: "text", size: 34, value: part.title }}
      />
      <Field
        {...field("amount")}
        label={DRAFT_PARTS.amountField}
        help={DRAFT_PARTS.amountHelp}
        isOptional
        control={{ kind: "text", size: 28, value: part.amount }}
      />
      <fieldset class={field("groups").problem === undefined ? "field" : "field has-problem"}>
        <legend>{DRAFT_PARTS.groups}</legend>
        {field("groups").problem !== undefined && <p class="problem">{field("groups").problem}</p>}
        {PART_GROUPS.map((group) => (
          <p>
            <input
              type="checkbox"
              id={`mottagare-${group}`}
              name="mottagare"
              value={group}
              checked={part.groups.includes(group)}
            />{" "}
            <label for={`mottagare-${group}`} class="beside">
              {GROUP_WORDS[group]}
            </label>
          </p>
        ))}
      </fieldset>
      <Field
        {...field("name")}
        label={DRAFT_PARTS.named}
        help={DRAFT_PARTS.namedHelp}
        isOptional
        control={{ kind: "text", size: 34, value: part.name }}
      />
      <Field
        {...field("keyDay")}
        label={DRAFT_PARTS.keyDay}
        help={DRAFT_PARTS.keyDayHelp}
        isOptional
        control={{ kind: "text", size: 20, value: part.keyDay }}
      />
      <Field
        {...field("parent")}
        label={DRAFT_PARTS.parent}
        control={{
          kind: "choice",
          chosen: part.parent,
          options: [
            { value: "", label: DRAFT_PARTS.wholeFrame },
            ...parts.flatMap((each) =>
              each.id === "" ? [] : [{ value: each.id, label: partTitle(each, parts) }],
            ),
          ],
        }}
      />
      <p>
        <input type="checkbox" id="varav" name="varav" value="1" checked={part.isOfWhich} />{" "}
        <label for="varav" class="beside">
          {DRAFT_PARTS.isOfWhich}
        </label>
      </p>
      <SubmitButton>{DRAFT_PARTS.add}</SubmitButton>
    </form>
  );
}

/** The form that divides a part between groups, by percent or by amounts. */
export function DividePart(props: DraftPartsPageProps & { readonly divided: WrittenPart }) {
  const { draft, divided, sharing, division, newKey, problems = [] } = props;
  const { object, version } = draft.version;
  const field = fieldOf(problems);
  return (
    <form method="post" action={partsHref(object)} class="stacked">
      <h2 id="dela">{divideHeading(partTitle(divided, props.parts))}</h2>
      <p>{DRAFT_PARTS.divideLead}</p>
      {sharing.map(({ reading }) => (
        <p>{readingGoes(reading)}</p>
      ))}
      <FormBasis basedOn={version} formKey={newKey()} />
      <input type="hidden" name="gor" value="dela" />
      <input type="hidden" name="del" value={divided.id} />
      {(["regions", "municipalities", "counties-jointly"] as const).map((group) => (
        <Field
          {...field(group)}
          label={GROUP_WORDS[group] ?? group}
          control={{ kind: "text", size: 28, value: division?.shares[group] }}
        />
      ))}
      <SubmitButton>{DRAFT_PARTS.divideButton}</SubmitButton>
    </form>
  );
}

/** What goes with a part, and the button that takes it away. */
export function RemovePart(props: DraftPartsPageProps & { readonly removed: WrittenPart }) {
  const { draft, removed, values, newKey } = props;
  const { object, version } = draft.version;
  const { parts, interpretations } = whatGoes(removed.id, values);
  return (
    <form method="post" action={partsHref(object)} class="stacked">
      <h2 id="ta-bort">{removeHeading(partTitle(removed, props.parts))}</h2>
      <p>{DRAFT_PARTS.goes}</p>
      <ul>
        {parts.map((part) => (
          <li>{partTitle(part, props.parts)}</li>
        ))}
        {interpretations.map(({ reading }) => (
          <li>
            {DRAFT_PARTS.interpretation}: {reading}
          </li>
        ))}
      </ul>
      <FormBasis basedOn={version} formKey={newKey()} />
      <input type="hidden" name="gor" value="ta-bort" />
      <input type="hidden" name="del" value={removed.id} />
      <SubmitButton isSecondary>{DRAFT_PARTS.removeButton}</SubmitButton>
    </form>
  );
}

/** A field's name and what is wrong in it. */
function fieldOf(problems: readonly PartProblem[]) {
  return (name: PartProblem["field"]) => {
    const problem = problems.find(({ field }) => field === name);
    return {
      name: PART_FIELD_IDS[name],
      problem: problem === undefined ? undefined : partProblemSentence(problem),
    };
  };
}
