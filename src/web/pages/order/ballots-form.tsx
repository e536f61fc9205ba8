import type { AskedOrderProblem } from "../../../application/read-order-trial.ts";
import type { OrderParty } from "../../../application/told-order.ts";
import type { OrderView } from "../../../application/view-order.ts";
import { askedOrderSentence, ORDER } from "../../../texts/order-page.ts";
import { ORDER_WORDS, placeWord } from "../../order-query.ts";
import { CertaintyMark } from "../../ui/certainty-mark.tsx";
import { Field } from "../../ui/field.tsx";
import { LedgerTable } from "../../ui/ledger-table.tsx";

/** The form whose answer is an address: the room, whose part, every ballot, and who does not take part. */
export function BallotsForm({ view, action }: { readonly view: OrderView; readonly action: string }) {
  const { order, asked, parties } = view;
  const shown = parties.filter(({ code }) => hasBallotRow(code, view));
  return (
    <form method="get" action={action} data-order-form>
      <div class="choice">
        <Field
          name={ORDER_WORDS.capacity}
          label={ORDER.capacity}
          help={ORDER.capacityHelp}
          problem={sentencesOf(view, isOfCapacity)}
          control={{
            kind: "text",
            value: asked.capacity ?? String(order.rollout.capacity),
            inputMode: "numeric",
            size: 4,
          }}
        />
        <Field
          name={ORDER_WORDS.part}
          label={ORDER.who}
          help={ORDER.whoHelp}
          control={{
            kind: "choice",
            chosen: asked.part ?? "",
            options: [
              { value: "", label: ORDER.nobody },
              ...parties.map(({ code, name }) => ({ value: code, label: name })),
            ],
          }}
        />
      </div>
      <Problems view={view} />
      <LedgerTable
        caption={ORDER.ballotsHelp}
        rowHeading={{ label: ORDER.party }}
        columns={[
          ...order.programmes.map(({ code, title }) => ({ key: code, label: title })),
          { key: OUT, label: ORDER.isOut },
        ]}
        rows={shown.map((party) => ({
          id: `rost-${party.code}`,
          tone: party.code === asked.part ? ("own" as const) : undefined,
          heading: <PartyName party={party} />,
          cells: {
            ...Object.fromEntries(
              order.programmes.map(({ code, title }) => [
                code,
                <PlaceChoice view={view} party={party} code={code} title={title} />,
              ]),
            ),
            [OUT]: (
              <input
                type="checkbox"
                name={ORDER_WORDS.without}
                value={party.code}
                checked={party.isOut}
                aria-label={`${party.name}: ${ORDER.isOut}`}
              />
            ),
          },
        }))}
      />
      <p class="small">{ORDER.trying}</p>
      <button class="button" type="submit">
        {ORDER.count}
      </button>{" "}
      <a href={action}>{ORDER.reset}</a>
    </form>
  );
}

const OUT = "utan";

/** Who has a row: those who have voted, those whose ballot is tried, and the reader's own. */
function hasBallotRow(code: string, { order, asked, terms }: OrderView): boolean {
  return (
    code === asked.part ||
    terms.without.includes(code) ||
    asked.places.some(({ party }) => party === code) ||
    order.ballots.some(({ party }) => party === code)
  );
}

function PartyName({ party }: { readonly party: OrderParty }) {
  return (
    <>
      {party.name} {party.certainty === "tried" && <span class="small">({ORDER.tried})</span>}
      {party.certainty === "example" && <CertaintyMark certainty="example" />}
    </>
  );
}

function PlaceChoice(props: {
  readonly view: OrderView;
  readonly party: OrderParty;
  readonly code: string;
  readonly title: string;
}) {
  const { view, party, code, title } = props;
  const chosen = String(party.places?.get(code) ?? "");
  return (
    <select
      id={placeWord(party.code, code)}
      name={placeWord(party.code, code)}
      aria-label={`${party.name}, ${title}`}
    >
      <option value="" selected={chosen === ""}>
        {ORDER.notRanked}
      </option>
      {view.order.programmes.map((_, index) => (
        <option value={String(index + 1)} selected={chosen === String(index + 1)}>
          {String(index + 1)}
        </option>
      ))}
    </select>
  );
}

/** What is wrong with ballots and parties, above them. */
function Problems({ view }: { readonly view: OrderView }) {
  const sentences = view.problems
    .filter((problem) => !isOfCapacity(problem))
    .map((problem) => askedOrderSentence(problem, (code) => nameIn(view, code)));
  return (
    <>
      {sentences.map((sentence) => (
        <p class="problem">{sentence}</p>
      ))}
    </>
  );
}

function isOfCapacity({ kind }: AskedOrderProblem): boolean {
  return kind === "capacity-unreadable";
}

function sentencesOf(view: OrderView, isWanted: (problem: AskedOrderProblem) => boolean): string | undefined {
  const sentences = view.problems
    .filter(isWanted)
    .map((problem) => askedOrderSentence(problem, (code) => nameIn(view, code)));
  return sentences.length === 0 ? undefined : sentences.join(" ");
}

function nameIn({ parties }: OrderView, code: string): string {
  return parties.find((party) => party.code === code)?.name ?? code;
}
