import {
  LATER_KEYS,
  shareLater,
  type LaterKey,
  type LaterParties,
  type SharedLater,
} from "#domain/alternatives";
import { ore, type Ore } from "#domain/money";
import { addressOf } from "./later-address.ts";
import { fetchOwnPart } from "./own-part.ts";
import { kronorText, groupedText, spreadText } from "./written-amounts.ts";

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
    const address = addressOf(form);
    history.replaceState(null, "", address);
    const tried = tryKeys(basis, chosenOf(form, "folkmangd"));
    writeKeys(section, form, tried, keyAt(form));
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

function tryKeys(basis: Basis, day: string): readonly SharedLater[] {
  const persons = basis.inhabitants[day];
  const source = { document: "SCB" };
  const given: LaterParties = {
    parties: basis.parties,
    source,
    inhabitants:
      persons === undefined
        ? "unknown"
        : new Map(
            basis.parties.map((code, index) => [
              code,
              { value: BigInt(persons[index] ?? "0"), unit: "persons", source },
            ]),
          ),
  };
  const amount: Ore = ore(BigInt(basis.amount));
  return LATER_KEYS.map((key: LaterKey) => shareLater(amount, key, given));
}

function writeKeys(
  section: HTMLElement,
  form: HTMLFormElement,
  tried: readonly SharedLater[],
  chosen: number,
): void {
  const words = choicesOf(form, "nyckel").map(({ value }) => value);
  for (const [index, row] of [...section.querySelectorAll<HTMLElement>("[id^='nyckel-']")].entries()) {
    const shared = tried[index];
    if (shared === undefined) continue;
    const href = `${addressOf(form, { nyckel: words[index] ?? "" })}#delar`;
    const spreads = shared.status === "computed" ? shared : undefined;
    row.classList.toggle("chosen", index === chosen);
    writeAmount(section, row, "[data-spread=regions]", spreads && spreadText(spreads.regions), href);
    writeAmount(
      section,
      row,
      "[data-spread=municipalities]",
      spreads && spreadText(spreads.municipalities),
      href,
    );
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
    const persons = inhabitants?.[index];
    const amount = shares.find(({ recipient }) => recipient === code)?.amount;
    row.classList.toggle("own", chosenOf(form, "part") === code);
    write(row, "[data-persons]", persons === undefined ? NOT_COUNTED : groupedText(BigInt(persons)));
    const href = `${addressOf(form, { part: code })}#din-del`;
    writeAmount(section, row, "[data-part]", amount === undefined ? undefined : kronorText(amount), href);
  }
}

/** An amount keeps its link to how it was counted, and the name that says whose it is; where there is none, none is opened. */
function writeAmount(
  section: HTMLElement,
  row: HTMLElement,
  where: string,
  text: string | undefined,
  href: string,
): void {
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
  link.ariaLabel = (section.dataset["amountName"] ?? "{amount}")
    .replace("{amount}", text)
    .replace("{of}", cell.dataset["of"] ?? "");
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
