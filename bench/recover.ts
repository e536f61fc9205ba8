import type { RecipientCode } from "#domain/organisation";
import { KRONA } from "#domain/money";
import { weightsOf } from "#domain/agreement";
import { recoverKey, type RecoveryQuestion } from "#domain/recovery";
import { assert } from "#domain/result";
import { allocateAll, type Matter } from "./matter.ts";
import { compare, type Effort } from "./measure.ts";
import { recoverPlainly } from "./peers/plain-recover.ts";
import type { Line, Part } from "./report.ts";

const EFFORT: Effort = { rounds: 9, milliseconds: 40 };

const ABOUT = [
  "130 million kronor to 21 regions, and to 290 municipalities, by the population of 31 December 2016 in whole kronor by the largest remainder; the table alone is read backwards. Ours finds every sum of weights that gives the table to the krona, by any of four rest rules and both stages, proves each by sharing anew, and holds the rows against the ten series that are shipped. The plain version tries every sum between eight and twelve million and keeps those that every row is within a krona of; it proves nothing, names no rule and no row.",
];

/** A published table read backwards: 21 and 290 rows. */
export function measureRecovery(matter: Matter): Part {
  const { register } = matter;
  return {
    title: "The key read backwards",
    about: ABOUT,
    lines: [
      lineFor("21 rows", [...register.regions.keys()], matter),
      lineFor("290 rows", [...register.municipalities.keys()], matter),
    ],
    notRun: [],
  };
}

function lineFor(what: string, codes: readonly RecipientCode[], matter: Matter): Line {
  const { register, library, basis, total, rule } = matter;
  const { shares } = allocateAll(total, weightsOf(codes, basis.series, register), rule);
  const rows = shares.map(({ recipient, amount }, place) => ({ recipient, amount, row: place + 2 }));
  const question: RecoveryQuestion = { rows, unit: KRONA };
  const plain = {
    amounts: rows.map(({ amount }) => Number(amount / KRONA)),
    total: Number(total / KRONA),
  };
  const ours = () => recoverKey(question, library);
  const read = ours();
  assert(read.ok && read.value.outcome === "exact", "the table is read to the person");
  assert(
    recoverPlainly(plain).join() === read.value.populationTotal?.low.toString(),
    "the plain version finds the same sum",
  );
  return {
    what,
    versus: "every sum from 8 to 12 million, unproven",
    unit: "ms",
    measured: compare(ours, () => recoverPlainly(plain), EFFORT),
    goal: 1,
  };
}
