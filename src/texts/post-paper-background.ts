import type { Ground, JointPost } from "#domain/financing";
import type { PaperBlock, PaperSource } from "#domain/paper";
import type { Source } from "#domain/source";
import { BINDING_MEANINGS, BINDING_WORDS } from "./answer-words.ts";
import { formatDay } from "./format.ts";
import { periodText } from "./joint-post-page.ts";
import { employmentWord, noticeText, serviceWord } from "./joint-post-words.ts";
import { paperGround, type PaperAddresses, type ToldMatter } from "./post-paper-told.ts";

/** Why there is something to decide: the post, what the municipality gets, who employs, and what has been said. */
export function backgroundBlocks({ matter: { post, ended }, names }: ToldMatter): readonly PaperBlock[] {
  const { employment, statements = [] } = post;
  return [
    paragraph(post.purpose),
    ...(post.services.length === 0
      ? []
      : [
          paragraph("Det här får kommunen:"),
          {
            kind: "list" as const,
            rows: post.services.map(({ kind, text }) => [`${serviceWord(kind)}: ${text}`]),
          },
        ]),
    paragraph(
      `Uppdraget ${ended === undefined ? "pågår" : "pågick"} ${periodText(post.period)}. ${paperGround(post.period.ground)} ${names.employer} är arbetsgivare. Anställningsform: ${employmentWord(employment.form)}. Avtalad uppsägningstid: ${noticeText(employment.agreedNotice)}.`,
    ),
    ...statements.map(({ by, level, ground }) =>
      paragraph(`${by}: ${BINDING_WORDS[level]}. ${BINDING_MEANINGS[level]} ${paperGround(ground)}`),
    ),
  ];
}

/** What the paper rests on: what the post is read out of, where people and pay are counted, and where it can be checked. */
export function basisBlocks(
  { matter: { post }, sources }: ToldMatter,
  addresses: PaperAddresses,
): readonly PaperBlock[] {
  const read = groundsOf(post)
    .filter(({ certainty }) => certainty !== "example" && certainty !== "assumption")
    .map(({ source }) => source);
  const [first, ...others] = post.documents;
  return [
    {
      kind: "sources",
      sources: [
        ...sourceTexts([...read, ...sources]).map((text): PaperSource => ({ text })),
        ...(first === undefined
          ? []
          : [first, ...others].map((slug) => ({
              text: "Underlaget, och vad det säger",
              address: addresses.document(slug),
            }))),
        { text: "Uträkningen, år för år och kommun för kommun", address: addresses.post },
      ],
    },
    ...(addresses.post.startsWith("/")
      ? [paragraph("En adress som börjar med / är en sida i det Samnytta där handlingen är skriven.")]
      : []),
    ...(post.notKnown.length === 0
      ? []
      : [
          paragraph("Det här säger underlaget inte:"),
          { kind: "list" as const, rows: post.notKnown.map((each) => [each]) },
        ]),
  ];
}

/** Those who act on the decision. */
export function sentToBlocks({ matter: { post }, names }: ToldMatter): readonly PaperBlock[] {
  return [{ kind: "list", rows: [...new Set([post.host, names.employer])].map((each) => [each]) }];
}

function groundsOf(post: JointPost): readonly Ground[] {
  return [
    post.employment.ground,
    post.period.ground,
    ...post.services.map(({ ground }) => ground),
    ...post.costs.map(({ ground }) => ground),
    post.sharing.ground,
    ...post.grants.map(({ ground }) => ground),
    ...(post.statements ?? []).map(({ ground }) => ground),
  ];
}

/** Each document once, with the places in it that are used. */
function sourceTexts(sources: readonly Source[]): readonly string[] {
  return [...new Set(sources.map(({ document }) => document))].map((document) => {
    const own = sources.filter((each) => each.document === document);
    const places = [...new Set(own.flatMap(({ place }) => place ?? []))];
    const readOn = own.find((each) => each.readOn !== undefined)?.readOn;
    return [
      document,
      ...(places.length === 0 ? [] : [`: ${places.join("; ")}`]),
      ...(readOn === undefined ? [] : [`, hämtat den ${formatDay(readOn)}`]),
    ].join("");
  });
}

function paragraph(text: string): PaperBlock {
  return { kind: "paragraph", pieces: [text] };
}
