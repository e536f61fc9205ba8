import { doubtOf, readingsOf, type YearOfDraft } from "../../../application/year-of-draft.ts";
import {
  countedBare,
  DOUBTFUL,
  readingWords,
  UNIT_OF_ALL,
  whichUnitOfAll,
  YEAR_OF_DRAFT,
} from "../../../texts/year-of-draft.ts";
import { Notice } from "../../ui/notice.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";

type Line = YearOfDraft["lines"][number];

/** The word of a button that says what figures without unit are meant as. */
export const MEANT_FIELD = "menat";

/** What a button says that amounts are meant as, by the keys of their fields. @param said the button's word, as it came */
export function meantIn(said: string): ReadonlyMap<string, string> {
  return new Map(
    said.split("\n").flatMap((line) => {
      const at = line.indexOf("=");
      return at < 0 ? [] : [[line.slice(0, at), line.slice(at + 1).trim()] as const];
    }),
  );
}

/** What the button of some readings says. */
function meant(readings: readonly { readonly key: string; readonly words: string }[]): string {
  return readings.map(({ key, words }) => `${key}=${words}`).join("\n");
}

/** The readings of an amount without unit, each a button that writes it, saves the form and goes on. */
export function MeantAmount({
  line,
  name,
  id,
}: {
  readonly line: Line;
  readonly name: string;
  readonly id: string;
}) {
  const { field, now } = line;
  if (field === undefined || now === undefined) return <></>;
  return (
    <>
      <p id={id} class="small">
        {countedBare(now)}
      </p>
      <div class="buttons" role="group" aria-label={`${YEAR_OF_DRAFT.whichUnit} ${name}`}>
        {readingsOf(line).map((reading) => {
          const words = readingWords(field.value, reading);
          return (
            <SubmitButton isSecondary says={{ name: MEANT_FIELD, value: meant([{ key: field.key, words }]) }}>
              {words}
            </SubmitButton>
          );
        })}
      </div>
    </>
  );
}

/** The same for several amounts in one press; nothing where fewer than two lack a unit. */
export function MeantInAll({ lines }: { readonly lines: readonly Line[] }) {
  const bare = lines.filter((line) => readingsOf(line).length > 0);
  const [first] = bare;
  if (first === undefined || bare.length < 2) return <></>;
  return (
    <div class="field" role="group" aria-labelledby="menat-alla">
      <p id="menat-alla">{whichUnitOfAll(bare.length)}</p>
      <div class="buttons">
        {readingsOf(first).map(({ unit }) => {
          const readings = bare.flatMap((line) => {
            const own = readingsOf(line);
            const reading = own.find((each) => each.unit === unit) ?? own[0];
            return line.field === undefined || reading === undefined
              ? []
              : [{ key: line.field.key, words: readingWords(line.field.value, reading) }];
          });
          return (
            <SubmitButton isSecondary says={{ name: MEANT_FIELD, value: meant(readings) }}>
              {UNIT_OF_ALL[unit]}
            </SubmitButton>
          );
        })}
      </div>
    </div>
  );
}

/** What Enter in a field presses where buttons for amounts stand before the one that saves: that one, and never a guess. */
export function MeantDefault({
  lines,
  says,
}: {
  readonly lines: readonly Line[];
  readonly says: { readonly name: string; readonly value: string };
}) {
  if (lines.every((line) => readingsOf(line).length === 0)) return <></>;
  return <button type="submit" hidden {...says}></button>;
}

/** Which amounts that were saved a moment ago may not be what was meant, each a link to its field. */
export function DoubtfulAmounts({
  view,
  nameOf,
}: {
  readonly view: YearOfDraft;
  readonly nameOf: (line: Line) => string;
}) {
  return (
    <>
      {(["no-unit", "unread"] as const).map((doubt) => {
        const own = view.lines.filter((line) => doubtOf(line) === doubt);
        if (own.length === 0) return <></>;
        return (
          <Notice tone="wait">
            {DOUBTFUL[doubt]}{" "}
            {own.map((line, index) => (
              <>
                {index > 0 && ", "}
                <a href={`#${line.field?.key ?? ""}`}>{nameOf(line)}</a>
              </>
            ))}
            .
          </Notice>
        );
      })}
    </>
  );
}
