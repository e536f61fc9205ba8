import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readComponents } from "#domain/agreement";
import { kronor, sumOre } from "#domain/money";
import type { Acting } from "#domain/rights";
import { day } from "#domain/time";
import { dividePart, splitPart } from "../../src/application/change-parts.ts";
import type { Draft } from "../../src/application/draft-record.ts";
import { editDraft, fieldsOf } from "../../src/application/edit-draft.ts";
import { correctSums, viewParts } from "../../src/application/view-parts.ts";
import { startDraft, type DraftParts } from "../../src/application/write-draft.ts";
import { agreementFiles } from "../../src/documents/agreement/index.ts";
import { openMemoryRecords } from "../../src/storage/memory-records.ts";
import { amountInWords } from "../../src/texts/draft-fields.ts";

const anna: Acting = { person: "anna", organisation: "skr", roles: ["editor"], hosts: [] };
const TEXT = readFileSync(
  join(import.meta.dirname, "../../agreements/2017-psykisk-halsa/agreement.json"),
  "utf8",
);
const REGIONS = "components.analys.stated.asWritten.regions";
const MUNICIPALITIES = "components.analys.stated.asWritten.municipalities";

function house(): DraftParts {
  return {
    records: openMemoryRecords(),
    files: agreementFiles,
    clock: { today: () => day("2026-11-27"), moment: () => "2026-11-27T10:00:00.000Z" },
  };
}

async function begun(parts: DraftParts): Promise<Draft> {
  const outcome = await startDraft({ text: TEXT, key: "first" }, anna, parts);
  if (outcome.kind !== "written") throw new Error(outcome.kind);
  return outcome.draft;
}

/** Writes in the form. @returns the draft afterwards */
async function written(given: Readonly<Record<string, string>>): Promise<Draft> {
  const parts = house();
  const { version } = await begun(parts);
  const form = { object: version.object, basedOn: 1, key: "second" };
  const outcome = await editDraft(form, new Map(Object.entries(given)), anna, parts);
  if (outcome.kind !== "written") throw new Error(outcome.kind);
  return outcome.draft;
}

function agreementOf({ reading }: Draft) {
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.value;
}

const amounts = (draft: Draft) =>
  readComponents(agreementOf(draft)).flatMap(({ id, amount, isDivided }) =>
    isDivided ? [] : [[id, amount] as const],
  );

describe("an amount that is read as one to each group", () => {
  test("is a field for each group in the form, and none for both", async () => {
    const draft = await begun(house());
    const fields = fieldsOf(draft, { files: agreementFiles });
    expect(fields.filter(({ key }) => key.startsWith("components.analys.stated"))).toMatchObject([
      { name: "groupAmount", key: REGIONS, value: "250 Mkr kronor" },
      { name: "groupAmount", key: MUNICIPALITIES, value: "250 Mkr kronor" },
    ]);
  });

  test("raised for the municipalities alone leaves the regions' as it was, in two parts, and the reading goes", async () => {
    const draft = await written({ [REGIONS]: "250 Mkr kronor", [MUNICIPALITIES]: "260 Mkr" });
    const { components, interpretations } = agreementOf(draft);
    // 250 + 260 + 150 + 130 = 790; the ids are those that the amounts had when a reading made them.
    expect(amounts(draft)).toEqual([
      ["analys-regioner", kronor(250_000_000n)],
      ["analys-kommuner", kronor(260_000_000n)],
      ["unga", kronor(150_000_000n)],
      ["ungdomsmottagningar", kronor(130_000_000n)],
      ["skl-samordning", kronor(60_000_000n)],
      ["skl-kunskapsspridning", kronor(45_000_000n)],
    ]);
    expect(components.map(({ recipients }) => recipients.map(({ kind }) => kind)).slice(1, 3)).toEqual([
      ["regions"],
      ["municipalities"],
    ]);
    const [, regions, municipalities] = components;
    expect(municipalities).toMatchObject({
      title: "Analys och handlingsplan – kommuner",
      claim: regions?.claim,
      parent: "stimulansmedel",
    });
    expect(municipalities?.stated).toMatchObject({ asWritten: "260 Mkr", clause: "p-5" });
    expect(interpretations.map(({ id }) => id)).toEqual(["t-2", "t-3", "t-4"]);
  });

  test("raised alike for both stays one part with its reading, and is counted twice", async () => {
    const draft = await written({ [REGIONS]: "260 Mkr", [MUNICIPALITIES]: "260 miljoner kronor" });
    expect(agreementOf(draft).interpretations).toHaveLength(4);
    expect(amounts(draft).slice(0, 2)).toEqual([
      ["analys-regioner", kronor(260_000_000n)],
      ["analys-kommuner", kronor(260_000_000n)],
    ]);
  });

  test("that is no amount is told at the field of its own part", async () => {
    const { reading, text } = await written({ [MUNICIPALITIES]: "lagom mycket" });
    expect(reading).toMatchObject({
      ok: false,
      problems: [{ at: { field: "components[2].stated.ore" } }, {}],
    });
    expect(text).toContain('"lagom mycket"');
  });

  test("split in one step changes no amount, whoever does it: by the form of parts, or by dividing it", async () => {
    const parts = house();
    const before = await begun(parts);
    const form = { object: before.version.object, basedOn: 1, key: "second" };
    const split = await splitPart(form, "analys", anna, parts);
    if (split.kind !== "written") throw new Error(split.kind);
    expect(amounts(split.draft)).toEqual(amounts(before));
    expect(agreementOf(split.draft).interpretations.map(({ effect }) => effect.kind)).not.toContain(
      "amount-to-each-group",
    );
    const others = house();
    await begun(others);
    const shares = { regions: "240 miljoner", municipalities: "270 miljoner", "counties-jointly": "" };
    const divided = await dividePart(form, { part: "analys", shares }, anna, others);
    if (divided.kind !== "written") throw new Error(divided.kind);
    expect(amounts(divided.draft).slice(0, 2)).toEqual([
      ["analys-regioner", kronor(240_000_000n)],
      ["analys-kommuner", kronor(270_000_000n)],
    ]);
  });

  test("a part whose groups share it jointly loses that reading when it is divided", async () => {
    const parts = house();
    const { version } = await begun(parts);
    const form = { object: version.object, basedOn: 1, key: "second" };
    const shares = { regions: "70 %", municipalities: "30 %", "counties-jointly": "" };
    const divided = await dividePart(form, { part: "ungdomsmottagningar", shares }, anna, parts);
    if (divided.kind !== "written") throw new Error(divided.kind);
    expect(agreementOf(divided.draft).interpretations.map(({ id }) => id)).toEqual(["t-1", "t-3", "t-4"]);
  });

  test("nothing is missing while it is counted twice, and the wholes follow when a part grows", async () => {
    const values = (draft: Draft) => agreementFiles.values(draft.text) ?? [];
    // 2 × 250 + 150 + 130 = 780: it was never short.
    expect(viewParts(values(await begun(house()))).sums).toEqual([]);
    const parts = house();
    const { version } = await begun(parts);
    const form = { object: version.object, basedOn: 1, key: "second" };
    const grown = await editDraft(form, new Map([[MUNICIPALITIES, "260 Mkr"]]), anna, parts);
    if (grown.kind !== "written") throw new Error(grown.kind);
    // 250 + 260 + 150 + 130 = 790, and 790 + 60 + 45 = 895.
    expect(viewParts(values(grown.draft)).corrected).toMatchObject([
      { whole: "stimulansmedel", from: kronor(780_000_000n), to: kronor(790_000_000n) },
      { whole: "frame", from: kronor(885_000_000n), to: kronor(895_000_000n) },
    ]);
    const corrected = await correctSums({ ...form, basedOn: 2, key: "third" }, amountInWords, anna, parts);
    if (corrected.kind !== "written") throw new Error(corrected.kind);
    const { frame, components } = agreementOf(corrected.draft);
    expect(frame).toMatchObject({ asWritten: "895\u00a0miljoner kronor", ore: kronor(895_000_000n) });
    expect(components[0]?.stated).toMatchObject({ ore: kronor(790_000_000n), clause: "p-3" });
    expect(viewParts(values(corrected.draft))).toMatchObject({ sums: [], corrected: [] });
    expect(sumOre([kronor(790_000_000n), kronor(60_000_000n), kronor(45_000_000n)])).toBe(
      kronor(895_000_000n),
    );
  });
});

describe("an interpretation that came with a copy", () => {
  test("is changed and taken away in the form: who, when, why and on what", async () => {
    const draft = await written({
      "interpretations.t-2.reading": "Länen får beloppet tillsammans.",
      "interpretations.t-2.by": "SKR",
      "interpretations.t-2.on": "2026-11-20",
      "interpretations.t-2.why": "Så står det i årets text.",
      "interpretations.t-2.evidence._0.text": "Avsnitt 4",
      "interpretations.t-1.bort": "1",
    });
    const { interpretations } = agreementOf(draft);
    expect(interpretations.map(({ id }) => id)).toEqual(["t-2", "t-3", "t-4"]);
    expect(interpretations[0]).toMatchObject({
      reading: "Länen får beloppet tillsammans.",
      by: "SKR",
      why: "Så står det i årets text.",
      evidence: [{ text: "Avsnitt 4" }, {}, {}],
    });
  });

  test("goes beside a part that is split: each by its own place in the text", async () => {
    const draft = await written({ [MUNICIPALITIES]: "260 Mkr", "interpretations.t-3.bort": "1" });
    expect(agreementOf(draft).interpretations.map(({ id }) => id)).toEqual(["t-2", "t-4"]);
  });

  test("a line of what is not known goes when it is emptied", async () => {
    const before = agreementOf(await begun(house())).notKnown;
    const draft = await written({ "notKnown._1": "" });
    expect(agreementOf(draft).notKnown).toEqual(before.filter((_, index) => index !== 1));
  });
});
