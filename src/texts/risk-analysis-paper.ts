import type { Paper, PaperBlock } from "#domain/paper";
import type { WrittenRisk } from "#domain/risk-analysis";
import type { Day } from "#domain/time";
import { formatDay } from "./format.ts";
import { PAPER_FOOT } from "./post-paper.ts";
import {
  analysisAnswer,
  analysisTitle,
  RISK_ANALYSIS,
  RISK_FIELDS,
  SCALE_SENTENCES,
} from "./risk-analysis.ts";

/** What the paper says beside the rows. */
export type AnalysisPaperParts = {
  readonly organisation: string;
  readonly post: string;
  readonly isPublished: boolean;
  readonly version: number;
  /** The day that the version was written. */
  readonly day: Day;
  /** Where it lies; absent for a draft. */
  readonly address: string | undefined;
};

/** An analysis with the weight of each row, and how many weigh most or lack something (mirrors what weighing gives). */
export type WeighedAnalysis = {
  readonly rows: readonly (WrittenRisk & { readonly weight: number | undefined })[];
  readonly heavy: number;
  readonly unsaid: number;
  readonly isExample: boolean;
};

/** The written risk analysis as a paper: how the risks weigh, and what is done by whom and when. */
export function riskAnalysisPaper(weighed: WeighedAnalysis, parts: AnalysisPaperParts): Paper {
  const { rows, heavy, unsaid, isExample } = weighed;
  const { organisation, post, isPublished, version, day, address } = parts;
  const heading = (text: string): PaperBlock => ({ kind: "heading", level: 2, text });
  const paragraph = (text: string): PaperBlock => ({ kind: "paragraph", pieces: [text] });
  return {
    kind: RISK_ANALYSIS.title,
    title: analysisTitle(organisation, post),
    language: "sv",
    day,
    author: "Samnytta",
    facts: [
      { label: "Från", value: organisation },
      { label: "Läge", value: isPublished ? "Publicerad" : "Utkast" },
      { label: "Version", value: `${version}, ${formatDay(day)}` },
      ...(isExample ? [{ label: "Exempel", value: "Påhittat för att visa hur det fungerar." }] : []),
    ],
    blocks: [
      heading("Sammanfattning"),
      paragraph(analysisAnswer(rows.length, heavy, unsaid)),
      heading(RISK_ANALYSIS.caption),
      {
        kind: "table",
        caption: "Risk, orsak och hur mycket den väger",
        columns: [
          { title: RISK_FIELDS.risk.label, isNumber: false },
          { title: RISK_FIELDS.orsak.label, isNumber: false },
          { title: "Sannolikhet", isNumber: true },
          { title: "Konsekvens", isNumber: true },
          { title: RISK_ANALYSIS.weight, isNumber: true },
        ],
        rows: rows.map(({ risk, cause, probability, consequence, weight }) => [
          risk,
          cause ?? RISK_ANALYSIS.noneSaid,
          numberOr(probability),
          numberOr(consequence),
          numberOr(weight),
        ]),
      },
      heading(RISK_ANALYSIS.measures),
      {
        kind: "table",
        caption: "Åtgärd, ansvarig och datum",
        columns: [
          { title: RISK_FIELDS.risk.label, isNumber: false },
          { title: RISK_FIELDS.atgard.label, isNumber: false },
          { title: RISK_FIELDS.ansvarig.label, isNumber: false },
          { title: RISK_FIELDS.klar.label, isNumber: false },
        ],
        rows: rows.map(({ risk, measure, owner, due }) => [
          risk,
          measure ?? RISK_ANALYSIS.noneSaid,
          owner ?? RISK_ANALYSIS.noneSaid,
          due === undefined ? RISK_ANALYSIS.noneSaid : formatDay(due),
        ]),
      },
      heading("Skalan"),
      { kind: "list", rows: SCALE_SENTENCES.map((sentence) => [sentence]) },
      ...(address === undefined
        ? []
        : [{ kind: "address" as const, lead: "Riskanalysen finns på sidan nedan.", address }]),
    ],
    foot: PAPER_FOOT,
  };
}

function numberOr(value: number | undefined): string {
  return value === undefined ? RISK_ANALYSIS.noneSaid : String(value);
}
