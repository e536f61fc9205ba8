import {
  LATER_KEYS,
  readLaterAmounts,
  shareLater,
  type LaterAmounts,
  type LaterKey,
  type LaterParties,
  type SharedLater,
} from "#domain/alternatives";
import { KRONA, ore, persons, type Ore } from "#domain/money";
import {
  laterAmountSentence,
  laterKeyComment,
  laterKeyName,
  spreadText,
} from "../../../texts/alternatives-page.ts";
import { formatOre, formatPersons } from "../../../texts/format.ts";
import { amountLinkName } from "../../../texts/parts.ts";
import { showProblems } from "../form/show-problems.ts";
import { addressOf } from "./later-address.ts";
import { fetchOwnPart } from "./own-part.ts";

/** What the page carries: öre and inhabitants as text, by day in the order of the parties. */
type Basis = {
  readonly amount: string;
  readonly parties: readonly string[];
  readonly inhabitants: Readonly<Record<string, readonly string[]>>;
};

const NOT_COUNTED = "–";

/** Counts at each choice of key, day or party, writes it where the server has, and puts the choice in the address. */
export function countLater(section: HTMLElement): void {
  const form = section.querySelector<HTMLFormElement>("[data-later-form]");
  const text = section.querySelector("[data-basis]")?.textContent;
  if (form === null || !text) return;
  // Written by the server in this shape.
  const basis: Basis = JSON.parse(text);
  const count = () => {
    const { amounts, problems } = amountsIn(form, basis);
    showProblems(
      form,
      problems.map((problem) => ({
        field: AMOUNT_WORDS[problem.field],
        sentence: laterAmountSentence(problem),
      })),
    );
    if (problems.length > 0) return;
    const address = addressOf(form);
    history.replaceState(null, "", address);
    const tried = tryKeys(basis, chosenOf(form, "folkmangd"), amounts);
    writeKeys(section, form, tried, amounts);
    writeParts(section, form, basis, tried[keyAt(form)]);
    void fetchOwnPart(section, address);
  };
  form.addEventListener("change", count);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    count();
  });
}

/** The place of the chosen key: the choices stand in the order of the keys. */
function keyAt(form: HTMLFormElement): number {
  const choice = form.elements.namedItem("nyckel");
  return choice instanceof HTMLSelectElement ? choice.selectedIndex : 0;
}

function chosenOf(form: HTMLFormElement, name: string): string {
  const choice = form.elements.namedItem(name);
  return choice instanceof HTMLSelectElement ? choice.value : "";
}

const AMOUNT_WORDS: Readonly<Record<keyof LaterAmounts, string>> = {
  base: "grundbelopp",
  floor: "golvbelopp",
};

function amountsIn(form: HTMLFormElement, { amount, parties }: Basis) {
  const written = (word: string) => {
    const control = form.elements.namedItem(word);
    return control instanceof HTMLInputElement ? control.value : undefined;
  };
  const asked = { base: written(AMOUNT_WORDS.base), floor: written(AMOUNT_WORDS.floor) };
  return readLaterAmounts(asked, ore(BigInt(amount)), parties.length);
}

function tryKeys(basis: Basis, day: string, amounts: LaterAmounts): readonly SharedLater[] {
  const counts = basis.inhabitants[day];
  const source = { document: "SCB" };
  const given: LaterParties = {
    parties: basis.parties,
    source,
    inhabitants:
      counts === undefined
        ? "unknown"
        : new Map(
            basis.parties.map((code, index) => [
              code,
              { value: BigInt(counts[index] ?? "0"), unit: "persons", source },
            ]),
          ),
  };
  const amount: Ore = ore(BigInt(basis.amount));
  return LATER_KEYS.map((key: LaterKey) => shareLater(amount, key, given, amounts));
}

function writeKeys(
  section: HTMLElement,
  form: HTMLFormElement,
  tried: readonly SharedLater[],
  amounts: LaterAmounts,
): void {
  const chosen = keyAt(form);
  const choices = choicesOf(form, "nyckel");
  for (const [index, key] of LATER_KEYS.entries()) {
    const choice = choices[index];
    if (choice !== undefined) choice.text = laterKeyName(key, amounts);
  }
  const words = choices.map(({ value }) => value);
  for (const [index, row] of [...section.querySelectorAll<HTMLElement>("[id^='nyckel-']")].entries()) {
    const shared = tried[index];
    if (shared === undefined) continue;
    const href = `${addressOf(form, { nyckel: words[index] ?? "" })}#delar`;
    const spreads = shared.status === "computed" ? shared : undefined;
    const name = laterKeyName(shared.key, amounts);
    write(row, "[data-key-name]", name);
    const all = spreads === undefined ? undefined : [spreads.regions, spreads.municipalities];
    write(row, "[data-key-comment]", laterKeyComment(shared.key, amounts, all));
    for (const place of row.querySelectorAll<HTMLElement>("[data-spread]")) place.dataset["of"] = name;
    row.classList.toggle("chosen", index === chosen);
    writeAmount(row, "[data-spread=regions]", spreads && spreadText(spreads.regions), href);
    writeAmount(row, "[data-spread=municipalities]", spreads && spreadText(spreads.municipalities), href);
    for (const link of row.querySelectorAll<HTMLElement>("[data-choose]"))
      link.hidden = spreads !== undefined;
  }
}

function writeParts(
  section: HTMLElement,
  form: HTMLFormElement,
  basis: Basis,
  shared: SharedLater | undefined,
): void {
  write(section, "[data-chosen-key]", choicesOf(form, "nyckel")[keyAt(form)]?.text ?? "");
  const shares = shared?.status === "computed" ? shared.allocation.shares : [];
  for (const notice of section.querySelectorAll<HTMLElement>("[data-choose-notice]"))
    notice.hidden = shares.length > 0;
  const inhabitants = basis.inhabitants[chosenOf(form, "folkmangd")];
  for (const [index, code] of basis.parties.entries()) {
    const row = section.querySelector<HTMLElement>(`#part-${code}`);
    if (row === null) continue;
    const counted = inhabitants?.[index];
    const amount = shares.find(({ recipient }) => recipient === code)?.amount;
    row.classList.toggle("own", chosenOf(form, "part") === code);
    write(
      row,
      "[data-persons]",
      counted === undefined ? NOT_COUNTED : formatPersons(persons(BigInt(counted))),
    );
    const href = `${addressOf(form, { part: code })}#din-del`;
    writeAmount(row, "[data-part]", amount === undefined ? undefined : formatOre(amount, KRONA), href);
  }
}

/** An amount keeps its link to how it was counted, and the name that says whose it is; where there is none, none is opened. */
function writeAmount(row: HTMLElement, where: string, text: string | undefined, href: string): void {
  const cell = row.querySelector<HTMLElement>(where);
  if (cell === null) return;
  if (text === undefined) {
    cell.textContent = NOT_COUNTED;
    return;
  }
  const link = document.createElement("a");
  link.className = "amount";
  link.textContent = text;
  link.href = href;
  link.ariaLabel = amountLinkName(text, cell.dataset["of"]);
  cell.replaceChildren(link);
}

function write(within: HTMLElement, where: string, text: string): void {
  const place = within.querySelector(where);
  if (place !== null) place.textContent = text;
}

function choicesOf(form: HTMLFormElement, name: string): readonly HTMLOptionElement[] {
  const choice = form.elements.namedItem(name);
  return choice instanceof HTMLSelectElement ? [...choice.options] : [];
}
