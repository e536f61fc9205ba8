import { ore } from "#domain/money";
import type { JointPostView } from "./view-joint-post.ts";

const NOTHING = ore(0n);

/**
 * The figures of a post for a file or another program: each party's part by operating year, in whole öre.
 * The same from a page, its files and the command line.
 */
export function postFigures({ reckoned, parties, total, certainty, standings, uncovered }: JointPostView) {
  const { post, trial, years, form } = reckoned;
  return {
    format: "samnytta-joint-post-shares/1",
    post: post.id,
    version: post.version,
    certainty,
    without: trial.without,
    form,
    total,
    years: years.map(({ year, months, amount }) => {
      const standing = standings.find((each) => each.year === year);
      return {
        year,
        months: months.length,
        cost: amount,
        secured: standing?.secured,
        left: standing?.left,
        uncovered: uncovered.find((each) => each.year === year)?.amount ?? NOTHING,
      };
    }),
    parties: parties
      .filter(({ isIn }) => isIn)
      .map(({ code, name, persons, years: own, total: whole }) => ({
        code,
        name,
        persons,
        years: own.map(({ year, amount, reckoned: byKey, answer, isUnconfirmed }) => ({
          year,
          amount,
          reckoned: byKey,
          answer: answer.kind === "yes" ? answer.level : answer.kind,
          ...(isUnconfirmed ? { isUnconfirmed } : {}),
        })),
        total: whole,
      })),
  };
}
