import { raw } from "hono/html";
import type { SharedLater } from "#domain/alternatives";
import { KRONA } from "#domain/money";
import type { AlternativesView } from "../../../application/view-alternatives.ts";
import {
  ALTERNATIVES,
  dayChoice,
  laterAmountSentence,
  laterIntroduction,
  laterKeyComment,
  laterKeyName,
  perInhabitantIsHalves,
  spreadText,
  USUAL_LATER,
} from "../../../texts/alternatives-page.ts";
import { formatCount, formatDayNumeric, formatOre } from "../../../texts/format.ts";
import { alternativesHref, withQuery } from "../../addresses.ts";
import { Openable } from "../../ui/amount-link.tsx";
import { Field } from "../../ui/field.tsx";
import { LedgerTable } from "../../ui/ledger-table.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";
import { KeptQuestion } from "./kept-question.tsx";
import { passageHref } from "./passage-links.tsx";
import { OwnPart } from "./own-part.tsx";
import { keyWord, LATER_KEY_WORDS, questionWords } from "./question-words.ts";

/** Where no amount can be counted yet. */
const NOT_COUNTED = "–";

/**
 * What is needed each year later, by six keys and by the chosen one for everybody. A plain form; with script it counts
 * as one chooses, by the same rules (`src/web/client/alternatives.ts` writes in what is marked `data-`).
 */
export function LaterSection({ view }: { readonly view: AlternativesView }) {
  const { alternatives, later, regions, municipalities } = view;
  const quote = alternatives.passages.find(({ id }) => id === alternatives.later.passage)?.text ?? "";
  return (
    <section aria-labelledby="senare" data-later>
      <h2 id="senare">{`${ALTERNATIVES.later} ${alternatives.later.from}?`}</h2>
      <p>{laterIntroduction(quote, regions, municipalities)}</p>
      <LaterForm view={view} />
      <p class="small">{ALTERNATIVES.trying}</p>
      <OwnPart view={view} />
      <h3>{ALTERNATIVES.sixKeys}</h3>
      <KeysTable view={view} />
      <p>{perInhabitantIsHalves(later.parties.length)}</p>
      <PartsTable view={view} />
      <script type="application/json" data-basis>
        {raw(JSON.stringify(later.forBrowser).replaceAll("<", String.raw`\u003c`))}
      </script>
      <script type="module" src="/assets/alternatives.js"></script>
    </section>
  );
}

function LaterForm({ view: { alternatives, question, later } }: { readonly view: AlternativesView }) {
  return (
    <form
      class="choice"
      method="get"
      action={`${alternativesHref(alternatives.slug)}#senare`}
      data-later-form
    >
      <KeptQuestion question={question} except="later" />
      <Field
        name="nyckel"
        label={ALTERNATIVES.key}
        control={{
          kind: "choice",
          chosen: LATER_KEY_WORDS[question.key],
          options: later.keys.map(({ key }) => ({
            value: LATER_KEY_WORDS[key],
            label: laterKeyName(key, later.amounts),
          })),
        }}
      />
      <Field
        name="folkmangd"
        label={ALTERNATIVES.inhabitants}
        control={{
          kind: "choice",
          chosen: later.on === undefined ? "" : formatDayNumeric(later.on),
          options: [
            { value: "", label: ALTERNATIVES.noDay },
            ...later.days.map((day) => ({ value: formatDayNumeric(day), label: dayChoice(day) })),
          ],
        }}
      />
      <Field
        name="part"
        label={ALTERNATIVES.who}
        control={{
          kind: "choice",
          chosen: question.part ?? "",
          options: [
            { value: "", label: ALTERNATIVES.nobody },
            ...later.parties.map(({ code, name }) => ({ value: code, label: name })),
          ],
        }}
      />
      {(["base", "floor"] as const).map((field) => (
        <Field
          name={field === "base" ? "grundbelopp" : "golvbelopp"}
          label={ALTERNATIVES[field]}
          help={ALTERNATIVES.amountHelp}
          problem={later.problems.filter((each) => each.field === field).map(laterAmountSentence)[0]}
          control={{ kind: "text", value: question[field] ?? USUAL_LATER[field], size: 12 }}
        />
      ))}
      <SubmitButton>{ALTERNATIVES.count}</SubmitButton>
    </form>
  );
}

function KeysTable({ view }: { readonly view: AlternativesView }) {
  const { question, later } = view;
  return (
    <LedgerTable
      caption={ALTERNATIVES.keysCaption}
      certainty="example"
      rowHeading={{ label: ALTERNATIVES.key }}
      columns={[
        { key: "regions", label: ALTERNATIVES.perRegion, isNumber: true },
        { key: "municipalities", label: ALTERNATIVES.perMunicipality, isNumber: true },
        { key: "comment", label: ALTERNATIVES.comment },
      ]}
      rows={later.keys.map((shared) => ({
        id: `nyckel-${LATER_KEY_WORDS[shared.key]}`,
        tone: shared.key === question.key ? "chosen" : undefined,
        heading: <span data-key-name>{laterKeyName(shared.key, later.amounts)}</span>,
        cells: spreadCells(shared, view),
      }))}
    />
  );
}

function spreadCells(shared: SharedLater, { alternatives, question, later }: AlternativesView) {
  const isComputed = shared.status === "computed";
  const { amounts } = later;
  const name = laterKeyName(shared.key, amounts);
  const words = { ...questionWords(question), nyckel: keyWord(shared.key) };
  const href = withQuery(alternativesHref(alternatives.slug), words, "#delar");
  return {
    regions: (
      <span data-spread="regions" data-of={name}>
        {isComputed ? <Openable text={spreadText(shared.regions)} href={href} of={name} /> : NOT_COUNTED}
      </span>
    ),
    municipalities: (
      <span data-spread="municipalities" data-of={name}>
        {isComputed ? (
          <Openable text={spreadText(shared.municipalities)} href={href} of={name} />
        ) : (
          NOT_COUNTED
        )}
      </span>
    ),
    comment: (
      <>
        <span data-key-comment>
          {laterKeyComment(
            shared.key,
            amounts,
            isComputed ? [shared.regions, shared.municipalities] : undefined,
          )}
        </span>{" "}
        <a href="#folkmangd" data-choose hidden={isComputed}>
          {ALTERNATIVES.chooseDay}
        </a>
      </>
    ),
  };
}

function PartsTable({ view }: { readonly view: AlternativesView }) {
  const { alternatives, question, later } = view;
  const { chosen } = later;
  const shares = new Map(
    chosen.status === "computed"
      ? chosen.allocation.shares.map(({ recipient, amount }) => [recipient, amount])
      : [],
  );
  const hrefOf = (code: string) =>
    withQuery(alternativesHref(alternatives.slug), { ...questionWords(question), part: code }, "#din-del");
  return (
    <>
      <h3 id="delar">
        {ALTERNATIVES.chosenKey}: <span data-chosen-key>{laterKeyName(chosen.key, later.amounts)}</span>
      </h3>
      <p data-choose-notice hidden={chosen.status === "computed"}>
        {ALTERNATIVES.choosePeople}
      </p>
      <LedgerTable
        caption={ALTERNATIVES.partsCaption}
        certainty="example"
        isCompact
        rowHeading={{ label: ALTERNATIVES.party }}
        columns={[
          { key: "persons", label: ALTERNATIVES.inhabitants, isNumber: true },
          { key: "part", label: ALTERNATIVES.part, isNumber: true },
        ]}
        rows={later.parties.map(({ code, name, persons }) => {
          const amount = shares.get(code);
          return {
            id: `part-${code}`,
            tone: code === question.part ? "own" : undefined,
            heading: name,
            cells: {
              persons: <span data-persons>{persons === "unknown" ? NOT_COUNTED : formatCount(persons)}</span>,
              part: (
                <span data-part data-of={name}>
                  {amount === undefined ? (
                    NOT_COUNTED
                  ) : (
                    <Openable text={formatOre(amount, KRONA)} href={hrefOf(code)} of={name} />
                  )}
                </span>
              ),
            },
          };
        })}
        sum={{
          heading: ALTERNATIVES.all,
          cells: {
            persons: "",
            part: (
              <Openable
                text={formatOre(alternatives.later.amount, KRONA)}
                href={passageHref(alternatives.later.passage)}
              />
            ),
          },
        }}
      />
    </>
  );
}
