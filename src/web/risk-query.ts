import type { Context } from "hono";
import type { AskedRisk } from "../application/read-risk.ts";
import { riskWords } from "../texts/risk-words.ts";

/** Words of the address that are no assumption: whose answer, and when the money ends. */
export const RISK_WORDS = { bearer: "part", ends: "slut", employer: "arbetsgivaren" } as const;

/** What an address asks about a post's risk. Words that belong to nobody are told. */
export function askedRiskIn(context: Context): AskedRisk {
  const { [RISK_WORDS.bearer]: bearer, [RISK_WORDS.ends]: ends, ...others } = context.req.query();
  return {
    ...riskWords(Object.entries(others)),
    ...(bearer === undefined || bearer === ""
      ? {}
      : { bearer: bearer === RISK_WORDS.employer ? "employer" : bearer }),
    ...(ends === undefined ? {} : { ends }),
  };
}
