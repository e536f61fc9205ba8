import type { JointPost } from "#domain/financing";
import { KRONA, ore, type Ore } from "#domain/money";
import type { Municipality, OrganisationRegister } from "#domain/organisation";
import type { Certainty } from "#domain/source";
import { explainPost, type PostAmountAsked, type PostExplanation } from "./explain-post.ts";
import type { JointPostView } from "./view-joint-post.ts";

/** A joint post that the words speak of, and the municipalities among its parties that they name. */
export type FoundPost = {
  readonly post: JointPost;
  readonly municipalities: readonly Municipality[];
};

/** A post's amount that is the one searched for: of a year or all, of a party or all. */
export type FoundPostSum = {
  readonly post: JointPost;
  readonly asked: Pick<PostAmountAsked, "year" | "party">;
  readonly explained: PostExplanation;
  readonly certainty: Certainty;
  /** The municipality whose part it is. */
  readonly municipality: Municipality | undefined;
};

/** Shorter words are sought as the beginning of a word only: "sam" is not in "gemensam". */
const SHORTEST_PART = 4;

/** Words around a municipality's name that say nothing more. */
const KOMMUN = new Set(["kommun", "kommuns"]);

/**
 * The posts that every word speaks of, by title, purpose, who holds it (RSS) and who employs. Names of parties lead to their pages.
 * @param words in lower case
 */
export function findPosts(
  words: string,
  views: readonly JointPostView[],
  register: OrganisationRegister,
): readonly FoundPost[] {
  return views.flatMap(({ reckoned: { post }, employer }) => {
    const { municipalities, others } = withoutParties(words, post, register);
    const text = [post.title, post.inSentence, post.purpose, post.host, employer].join(" ");
    const speaks = others.length > 0 && others.every((word) => hasWord(text, word));
    // "en" and "av" are in every text.
    const saysSomething = others.some((word) => word.length >= SHORTEST_PART - 1);
    return speaks && saysSomething ? [{ post, municipalities }] : [];
  });
}

/** The words without names of a post's parties, and the parties. @param words in lower case */
export function withoutParties(
  words: string,
  { sharing }: JointPost,
  register: Pick<OrganisationRegister, "municipalities">,
) {
  const parties = sharing.parties.flatMap((code) => register.municipalities.get(code) ?? []);
  let left = ` ${words.split(/\s+/).join(" ")} `;
  const municipalities = parties.filter(({ name, officialName }) =>
    [officialName, name, `${name}s`].some((each) => {
      const whole = ` ${each.toLocaleLowerCase("sv")} `;
      const isNamed = left.includes(whole);
      left = left.replace(whole, " ");
      return isNamed;
    }),
  );
  const others = left
    .split(" ")
    .filter((word) => word !== "" && !(municipalities.length > 0 && KOMMUN.has(word)));
  return { municipalities, others };
}

function hasWord(text: string, word: string): boolean {
  const lower = text.toLocaleLowerCase("sv");
  if (word.length >= SHORTEST_PART) return lower.includes(word);
  return lower.split(/[\s/,.-]+/).some((each) => each.startsWith(word));
}

/** A post's cost and its parties' parts, of each year and of all, that are the amount searched for. */
export function findPostSums(
  wanted: Ore,
  views: readonly JointPostView[],
  register: OrganisationRegister,
): readonly FoundPostSum[] {
  return views.flatMap(({ reckoned, parties, certainty }) => {
    const { post } = reckoned;
    const codes = [undefined, ...parties.filter(({ isIn }) => isIn).map(({ code }) => code)];
    const years = [...reckoned.years.map(({ year }) => year), undefined];
    return codes.flatMap((party) =>
      years.flatMap((year): readonly FoundPostSum[] => {
        const asked = { year, party };
        const explained = explainPost(reckoned, asked);
        if (explained === undefined || !isWanted(explained.amount, wanted)) return [];
        const decided = explained.kind === "share" ? explained.decided : undefined;
        const municipality = party === undefined ? undefined : register.municipalities.get(party);
        return [
          { post, asked, explained, municipality, certainty: decided?.evidence.certainty ?? certainty },
        ];
      }),
    );
  });
}

/** Whole kronor mean the amount whose öre were left out or rounded. */
function isWanted(amount: Ore, wanted: Ore): boolean {
  const difference = ore(amount - wanted);
  if (difference === 0n) return true;
  return wanted % KRONA === 0n && difference > -KRONA / 2n && difference < KRONA;
}
