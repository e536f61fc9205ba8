import type { JointPost } from "#domain/financing";
import { gapSentence, postInSentence } from "./joint-post-words.ts";
import { numberWord } from "./number-word.ts";

/** What stands on a joint post's page, and in the list of alternatives, about what else there is. */
export const POST_ALTERNATIVES = {
  heading: "Vad är alternativet?",
  compared: "Här jämförs bara vad posten kostar och vem som betalar. Vad den är värd i pengar är okänt.",
  everybody: "Alla är med",
  each: (count: number) => `, delat på ${count}.`,
  inYear: (year: number) => ` för ${year}`,
  who: "Vem betalar vad?",
  somebodyOut: "Någon är inte med",
  noGrant: "Bidraget uteblir eller blir mindre",
  alone: "Var och en för sig",
  aloneUnknown:
    "Okänt: i posten står inte vad det skulle kosta var och en att ordna det själv, till exempel med en egen anställning.",
  nothing: "Posten blir inte av",
  withoutServices: "Då uteblir ",
  services: "uppdraget",
  nothingUnknown: "Okänt: i posten står inte vad som händer i stället.",
  listCaption: "På postens sida står vad som är känt om varje alternativ, och vad som är okänt.",
  cost: "Kostar ett helår",
  parties: "Parter",
} as const;

/** The question of a post in the list: "Vad är alternativet till en gemensam utvecklingsledare?" */
export function postAlternativesQuestion(post: Pick<JointPost, "inSentence" | "title">): string {
  return `Vad är alternativet till ${postInSentence(post)}?`;
}

/** What happens when somebody is not in: the rule, or every way that it could go. */
export function somebodyOutText({ sharing: { gap } }: Pick<JointPost, "sharing">): string {
  return gap === "unknown"
    ? "Underlaget har ingen regel. De andra kan dela på det, uppdraget kan krympa eller arbetsgivaren kan betala."
    : gapSentence(gap);
}

/** The link that tries the post without its largest. @example tryWithout("Falun") // "Prova utan Falun, som betalar mest" */
export function tryWithout(party: string): string {
  return `Prova utan ${party}, som betalar mest`;
}

/** How many questions there are, and how many posts have theirs on pages of their own. */
export function alternativesCounted(compared: number, posts: number): string {
  const questions =
    compared === 1
      ? "En fråga med alternativ är jämförd punkt för punkt."
      : `${compared} frågor med alternativ är jämförda punkt för punkt.`;
  if (posts === 0) return questions;
  return posts === 1
    ? `${questions} En gemensam post har sina alternativ på sin egen sida.`
    : `${questions} ${numberWord(posts)} gemensamma poster har sina alternativ på sina egna sidor.`;
}
