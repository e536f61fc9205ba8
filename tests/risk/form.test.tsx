import { expect, test } from "vitest";
import { defaultAssumptions } from "#domain/risk";
import { readRisk, type AskedRisk } from "../../src/application/read-risk.ts";
import { RISK_CHOICES, RISK_PARAMETERS } from "../../src/texts/risk-parameters.ts";
import { dalarna } from "../worked-cases/joint-post.ts";
import { RiskForm } from "../../src/web/pages/joint-post/risk-form.tsx";

/** The form as it comes back when something has been asked. */
function formOf(asked: AskedRisk): string {
  const defaults = defaultAssumptions(dalarna, []);
  const read = readRisk(asked, dalarna, defaults.assumptions, "2084");
  const view = { post: dalarna, read, defaults, parties: [{ code: "2084", name: "Avesta" }], employer };
  return String(<RiskForm view={view} asked={asked} action="/risk" />);
}
const employer = { name: "Region Dalarna" };

const NAMES = /<(?:input|select)[^>]*\sname="([^"]*)"/g;
const namesIn = (html: string) => [...html.matchAll(NAMES)].map(([, name]) => name);

/** The groups that are open, by what opens them. */
function openGroups(html: string): readonly string[] {
  return [...html.matchAll(/<details open[^>]*><summary>(Ändra [^<]*)</g)].map(([, name = ""]) => name);
}

test("every assumption has one field, and five fields and two more stand unfolded", () => {
  const html = formOf({ values: {} });
  const all = [...Object.values(RISK_PARAMETERS), ...Object.values(RISK_CHOICES)].map(({ word }) => word);
  expect(namesIn(html).toSorted()).toEqual([...all, "part", "slut"].toSorted());
  const folded = [...html.matchAll(/<details><summary>Ändra [\s\S]*?<\/section>/g)].join("");
  const atOnce = namesIn(html).filter((name) => !namesIn(folded).includes(name));
  expect(atOnce).toEqual(["part", "mer-an", "bidraget-uteblir", "bidraget-minskar", "mindre-bidrag-tacker"]);
  expect(openGroups(html)).toEqual([]);
});

test("each group says in words what it holds, and what has been changed", () => {
  const html = formOf({ values: { overheadRises: "20", notice: "law", grantFails: "12" } });
  for (const sentence of [
    "PO-pålägget höjs i 20 av 100 framtider, med 7,06 procentenheter.",
    "Uppsägningstid: lagens tid.",
    "att bidraget uteblir 12 år av 100",
    "som inte har svarat, 20 som bara har fört dialog",
  ])
    expect(html).toContain(sentence);
});

test("a fault in a folded field opens its group and no other", () => {
  expect(openGroups(formOf({ values: { salaryHigh: "hej" } }))).toEqual(["Ändra lön och PO-pålägg"]);
  expect(openGroups(formOf({ values: {}, ends: "900" }))).toEqual(["Ändra när pengarna tar slut"]);
  expect(openGroups(formOf({ values: { notice: "aldrig", delays: "14" } }))).toEqual([
    "Ändra när beskedet kommer, och kärva tider",
    "Ändra anställning och uppsägning",
  ]);
});
