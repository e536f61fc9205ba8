import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { draftHistory, findDraft, listDrafts, type Draft } from "../../src/application/draft-record.ts";
import { takeBackParts } from "../../src/application/change-parts.ts";
import { editDraft, rewriteDraft } from "../../src/application/edit-draft.ts";
import { copyAgreement, emptyAgreement } from "../../src/application/copy-agreement.ts";
import { startDraft, type DraftParts } from "../../src/application/write-draft.ts";
import { agreementFiles } from "../../src/documents/agreement/index.ts";
import { openMemoryRecords } from "../../src/storage/memory-records.ts";
import { shipped as shippedCatalogue } from "../worked-cases/shipped.ts";
import { emptyFields, interpretFinding } from "../../src/application/interpret-finding.ts";
import { buildCatalogue } from "../../src/application/open-catalogue.ts";
import type { AgreementText } from "../../src/application/ports.ts";
import { formerYearOf, leftInDraft } from "../../src/application/left-in-draft.ts";
import {
  hindrancesTo,
  openWord,
  publishAgreement,
  publishedAgreements,
} from "../../src/application/publish-agreement.ts";
import { day } from "#domain/time";
import type { Acting, Role } from "#domain/rights";

const folder = join(import.meta.dirname, "../../agreements");
const shipped = readdirSync(folder)
  .filter((name) => /^\d{4}-/.test(name))
  .map((name) => ({ name, text: readFileSync(join(folder, name, "agreement.json"), "utf8") }));

const who = (person: string, roles: readonly Role[], organisation = "skr"): Acting => ({
  person,
  organisation,
  roles,
  hosts: [],
});
const anna = who("anna", ["editor"]);
const bo = who("bo", ["editor", "publisher"]);

function parts(): DraftParts {
  let minute = 0;
  return {
    records: openMemoryRecords(),
    files: agreementFiles,
    clock: {
      today: () => day("2026-11-27"),
      moment: () => `2026-11-27T10:${String((minute += 1)).padStart(2, "0")}:00.000Z`,
    },
  };
}

async function begun(text: string, house: DraftParts): Promise<Draft> {
  const outcome = await startDraft({ text, key: "first" }, anna, house);
  if (outcome.kind !== "written") throw new Error(outcome.kind);
  return outcome.draft;
}

/** One shipped agreement by its folder. */
function textOf(name: string): string {
  return shipped.find((each) => each.name === name)?.text ?? "";
}

describe("a draft", () => {
  test.each(shipped)("$name: what is fetched is what was read in, to the byte", async ({ text }) => {
    for (const file of [text, `\ufeff${text.replaceAll("\n", "\r\n")}\u0000`]) {
      const house = parts();
      const { version } = await begun(file, house);
      expect((await findDraft(version.object, anna, house))?.text).toBe(file);
    }
  });

  test.each(shipped)(
    "$name: as a copy for another year it has no fault and differs in its names alone, and in whose documents it has",
    ({ text }) => {
      const read = agreementFiles.read(text);
      if (!read.ok) throw new Error("a shipped agreement is read");
      const copy = copyAgreement(
        { agreement: read.value, text },
        { year: 2027, titled: (title) => title, by: "Falu kommun" },
        agreementFiles,
      );
      const again = agreementFiles.read(copy);
      expect(again).toMatchObject({ ok: true, value: { year: 2027, decided: "unknown" } });
      const values = agreementFiles.values(text) ?? [];
      const isYear = (path: string) =>
        /^(?:documents\[\d+\]\.ofYear|interpretations\[\d+\]\.forYear)$/.test(path);
      const copied = agreementFiles.values(copy) ?? [];
      // Every document and interpretation says that it is of the year before.
      expect(copied.filter(({ path }) => isYear(path)).map(({ value }) => value)).toEqual(
        [...read.value.documents, ...read.value.interpretations].map(() => read.value.year),
      );
      const changed = copied
        .filter(({ path }) => !isYear(path))
        .filter(({ value }, index) => value !== values[index]?.value)
        .map(({ path }) => path);
      expect(["id", "slug", "title", "year", "decided", "readingDay"]).toEqual(
        expect.arrayContaining(changed),
      );
    },
  );

  test("a copy for another year tells what of it nobody has changed or gone through, until somebody has", async () => {
    const house = parts();
    const text = textOf("2017-psykisk-halsa");
    const former = agreementFiles.read(text);
    if (!former.ok) throw new Error("a shipped agreement is read");
    const catalogue = buildCatalogue({
      series: [],
      register: shippedCatalogue.register,
      agreements: [{ agreement: former.value, text }],
    });
    const copy = copyAgreement(
      { agreement: former.value, text },
      { year: 2031, titled: (title) => title, by: "Falu kommun" },
      agreementFiles,
    );
    const copiedFrom = { slug: former.value.slug, version: former.value.version };
    const begun = await startDraft({ text: copy, copiedFrom, key: "left" }, anna, house);
    if (begun.kind !== "written") throw new Error(begun.kind);
    const left = (draft: Draft) => leftInDraft(draft, catalogue, house)?.places ?? [];
    const count = (draft: Draft, group: string) => left(draft).filter((each) => each.group === group).length;
    // 6 parts and the frame have amounts; purpose and aim are words. The 13 clauses are 2017's words, and wait on nobody.
    const groups = ["amounts", "clauses", "documents", "notKnown", "readings", "words"];
    expect(groups.map((group) => count(begun.draft, group))).toEqual([7, 0, 0, 5, 4, 2]);
    const words = (draft: Draft) => leftInDraft(draft, catalogue, house)?.words ?? [];
    expect(words(begun.draft)).toHaveLength(13);
    const form = { object: begun.draft.version.object, basedOn: 1, key: "settle" };
    const boxes = new Map([
      ["kvar.clauses.p-3", "okant"],
      ["kvar.clauses.p-5", "galler"],
      ["kvar.notKnown._1", "okant"],
      ["purpose.text", "Ett nytt syfte."],
      ["clauses.p-6.text", "160 Mkr tillförs regionerna."],
    ]);
    const was = formerYearOf(begun.draft, catalogue, house);
    const settled = await editDraft(form, boxes, anna, house, was);
    if (settled.kind !== "written" || !settled.draft.reading.ok) throw new Error(settled.kind);
    expect(groups.map((group) => count(settled.draft, group))).toEqual([7, 0, 0, 4, 4, 1]);
    const { clauses, notKnown, documents } = settled.draft.reading.value;
    // Amounts rest on p-3: its words are not taken away. Two clauses are this year's now, by their own document.
    expect(clauses.find(({ id }) => id === "p-3")?.reading).toBe("quote");
    const own = documents.filter(({ ofYear }) => ofYear === undefined);
    expect(own).toMatchObject([{ title: "Psykisk hälsa 2031", reference: "unknown" }]);
    expect(clauses.filter(({ document }) => document === own[0]?.id)).toMatchObject([
      { id: "p-5", place: "5 Analys och handlingsplan" },
      { id: "p-6", place: "6 Initiativ för att nå unga", text: "160 Mkr tillförs regionerna." },
    ]);
    expect(words(settled.draft)).toHaveLength(11);
    expect(notKnown).toHaveLength(4);
    // What was gone through stays so when something else is written.
    const later = new Map([["title", "Psykisk hälsa 2031, utkast"]]);
    const again = await editDraft({ ...form, basedOn: 2, key: "later" }, later, anna, house, was);
    if (again.kind !== "written") throw new Error(again.kind);
    expect(left(again.draft)).toHaveLength(16);
    const undone = await takeBackParts({ ...form, basedOn: 3, key: "undo" }, anna, house);
    if (undone.kind !== "written") throw new Error(undone.kind);
    expect(undone.draft).toMatchObject({ text: settled.draft.text, kept: settled.draft.kept });
    // The same year is the next edition: its words are right as they are.
    const same = { ...begun.draft, text };
    expect(leftInDraft(same, catalogue, house)).toBeUndefined();
  });

  test("one begun from nothing is no agreement yet, and can be saved all the same", async () => {
    const house = parts();
    const draft = await begun(emptyAgreement(2027, "Ny", "2026-11-27"), house);
    expect(draft.reading.ok).toBe(false);
    expect((await listDrafts(anna, house)).length).toBe(1);
  });

  test("is seen by its organisation alone, and by those who may read drafts there", async () => {
    const house = parts();
    const { version } = await begun(textOf("2018-psykisk-halsa"), house);
    for (const other of [undefined, who("c", ["editor"], "2080"), who("c", [])])
      expect(await findDraft(version.object, other, house)).toBeUndefined();
    expect(await findDraft(version.object, who("c", ["reader"]), house)).toBeDefined();
  });

  test("an amount that is written in other words is saved with its kronor, and nothing else is touched", async () => {
    const house = parts();
    const text = textOf("2018-psykisk-halsa");
    const { version } = await begun(text, house);
    const values = agreementFiles.values(text) ?? [];
    const words = values.find(({ path }) => /^components\[\d\]\.stated\.asWritten$/.test(path));
    if (words === undefined) throw new Error("an amount is stated");
    const form = { object: version.object, basedOn: 1, key: "second" };
    const outcome = await editDraft(form, new Map([[words.key, "123 456 789 kr"]]), anna, house);
    if (outcome.kind !== "written") throw new Error(outcome.kind);
    const differing = (agreementFiles.values(outcome.draft.text) ?? []).filter(
      ({ value }, index) => value !== values[index]?.value,
    );
    expect(differing.map(({ value }) => value)).toEqual(["123 456 789 kr", "12345678900"]);
    expect(outcome.draft.version).toMatchObject({ version: 2, state: "draft", person: "anna" });
  });

  test("a form that changes nothing is no version, and one sent twice is one", async () => {
    const house = parts();
    const { version } = await begun(textOf("2018-psykisk-halsa"), house);
    const form = { object: version.object, basedOn: 1, key: "second" };
    const title = new Map([["title", "Psykisk hälsa 2018"]]);
    expect((await editDraft(form, title, anna, house)).kind).toBe("written");
    expect(await draftHistory(version.object, anna, house)).toHaveLength(1);
    const other = new Map([["title", "Ett annat namn"]]);
    for (const _ of [1, 2]) expect((await editDraft(form, other, anna, house)).kind).toBe("written");
    expect(await draftHistory(version.object, anna, house)).toHaveLength(2);
  });

  test("of two who write at once the second is shown both texts, loses nothing, and then chooses", async () => {
    const house = parts();
    const { version } = await begun(textOf("2018-psykisk-halsa"), house);
    const form = { object: version.object, basedOn: 1 };
    await editDraft({ ...form, key: "bo" }, new Map([["title", "Bos titel"]]), bo, house);
    const mine = new Map([["title", "Annas titel"]]);
    const outcome = await editDraft({ ...form, key: "anna" }, mine, anna, house);
    expect(outcome).toMatchObject({
      kind: "clash",
      clashes: [{ before: "Psykisk hälsa 2018", now: "Bos titel", mine: "Annas titel" }],
    });
    expect(await draftHistory(version.object, anna, house)).toHaveLength(2);
    const chosen = await editDraft({ ...form, basedOn: 2, key: "chosen" }, mine, anna, house);
    expect(chosen).toMatchObject({ kind: "written", draft: { version: { version: 3 } } });
  });

  test("a text that is no JSON is kept; lines as a browser ends them are no change", async () => {
    const house = parts();
    const { version } = await begun('{ "a": 1,\n"b": 2 }', house);
    const form = { object: version.object, basedOn: 1, key: "k" };
    expect(await rewriteDraft(form, '{ "a": 1,\r\n"b": 2 }', anna, house)).toMatchObject({
      draft: { version: { version: 1 } },
    });
    expect(await rewriteDraft(form, "{ trasig", anna, house)).toMatchObject({
      kind: "written",
      draft: { text: "{ trasig", reading: { ok: false } },
    });
    expect(await rewriteDraft({ ...form, key: "l" }, '{ "a": 3 }', bo, house)).toMatchObject({
      kind: "clash",
    });
  });

  test("whoever may only read is refused, and nothing is written", async () => {
    const house = parts();
    const { version } = await begun("{}", house);
    const reader = who("c", ["reader"]);
    expect((await startDraft({ text: "{}", key: "x" }, reader, house)).kind).toBe("refused");
    const form = { object: version.object, basedOn: 1, key: "y" };
    expect((await rewriteDraft(form, "[]", reader, house)).kind).toBe("refused");
    expect((await rewriteDraft(form, "[]", who("c", ["editor"], "2080"), house)).kind).toBe("not-here");
    expect(await draftHistory(version.object, anna, house)).toHaveLength(1);
  });
});

describe("publishing", () => {
  const name = "2018-psykisk-halsa";
  const catalogue = (agreements: readonly AgreementText[]) =>
    buildCatalogue({
      series: [],
      register: shippedCatalogue.register,
      agreements,
    });
  const read = (text: string) => {
    const reading = agreementFiles.read(text);
    if (!reading.ok) throw new Error("a shipped agreement is read");
    return { agreement: reading.value, text };
  };
  const publishing = (house: DraftParts, there: readonly AgreementText[] = []) => ({
    ...house,
    catalogue: catalogue(there),
    isExample: false,
    isMarked: () => false,
  });

  test("needs a second person, and is the last version: nothing is written after it", async () => {
    const house = parts();
    const draft = await begun(textOf(name), house);
    const both = who("anna", ["editor", "publisher"]);
    const form = { draft, basedOn: 1, key: "p", despite: openWord(draft, publishing(house).catalogue) };
    expect(await publishAgreement(form, both, publishing(house))).toMatchObject({
      kind: "refused",
      why: { kind: "same-person" },
    });
    expect(await publishAgreement(form, bo, publishing(house))).toMatchObject({ kind: "written" });
    const edit = { object: draft.version.object, basedOn: 2, key: "q" };
    expect((await editDraft(edit, new Map([["title", "X"]]), anna, house)).kind).toBe("refused");
    expect((await publishedAgreements(house).read()).map(({ text }) => text)).toEqual([textOf(name)]);
    expect(await publishedAgreements(house).count()).toBe(1);
  });

  test("is hindered by faults, by another's address or name, and by an example that does not say so", async () => {
    const house = parts();
    const faulty = await begun("{}", house);
    expect(await hindrancesTo(faulty, publishing(house))).toMatchObject([{ kind: "has-problems" }]);
    const shippedOne = read(textOf(name));
    const municipality = who("c", ["editor"], "2080");
    const outcome = await startDraft({ text: textOf(name), key: "other" }, municipality, house);
    if (outcome.kind !== "written") throw new Error(outcome.kind);
    // SKR is party to what is shipped; a municipality takes no address of it.
    expect(await hindrancesTo(outcome.draft, publishing(house, [shippedOne]))).toMatchObject([
      { kind: "address-taken", slug: "psykisk-halsa-2018" },
      { kind: "id-taken", id: "2018-psykisk-halsa" },
    ]);
    const otherHouse = parts();
    const own = await begun(textOf(name), otherHouse);
    expect(await hindrancesTo(own, publishing(otherHouse, [shippedOne]))).toEqual([]);
    const renamed = agreementFiles.replace(textOf(name), new Map([["slug", "en-annan"]]));
    const thirdHouse = parts();
    const sameId = await begun(renamed, thirdHouse);
    expect(await hindrancesTo(sameId, publishing(thirdHouse, [shippedOne]))).toMatchObject([
      { kind: "id-taken", id: "2018-psykisk-halsa" },
    ]);
    expect(await hindrancesTo(own, { ...publishing(otherHouse), isExample: true })).toEqual([
      { kind: "not-marked" },
    ]);
    // An example that says so takes a free address, and never that of what is real.
    const example = (there: readonly AgreementText[]) => ({
      ...publishing(otherHouse, there),
      isExample: true,
      isMarked: (title: string) => title.startsWith("Exempel"),
    });
    const marked = agreementFiles.replace(textOf(name), new Map([["title", "Exempel: Psykisk hälsa"]]));
    const made = await startDraft({ text: marked, key: "example" }, anna, otherHouse);
    if (made.kind !== "written") throw new Error(made.kind);
    expect(await hindrancesTo(made.draft, example([]))).toEqual([]);
    expect(await hindrancesTo(made.draft, example([shippedOne]))).toMatchObject([
      { kind: "address-taken", slug: "psykisk-halsa-2018" },
      { kind: "id-taken", id: "2018-psykisk-halsa" },
    ]);
  });

  test("a finding is answered with a reading, which the draft then holds last and which changes no figure", async () => {
    const house = parts();
    const draft = await begun(textOf(name), house);
    const answer = {
      finding: "parts-against-whole:frame",
      reading: "Resten går till länen.",
      by: "SKR",
      on: "2026-11-27",
      why: "Texten nämner dem.",
      evidence: "Avsnitt 1",
    };
    expect(emptyFields({ ...answer, by: " " })).toEqual(["by"]);
    const written = await interpretFinding({ draft, answer, basedOn: 1, key: "t" }, anna, house);
    if (written.kind !== "written" || !written.draft.reading.ok) throw new Error(written.kind);
    const { interpretations } = written.draft.reading.value;
    expect(interpretations.at(-1)).toMatchObject({
      id: "t-4",
      effect: { kind: "explained", finding: "parts-against-whole:frame" },
      by: "SKR",
    });
    expect(written.draft.reading.value.components).toEqual(read(textOf(name)).agreement.components);
    expect(
      (await interpretFinding({ draft, answer, basedOn: 2, key: "u" }, who("d", ["reader"]), house)).kind,
    ).toBe("refused");
  });
});
