import type { WrittenPart } from "#domain/draft";
import type { PartsView } from "../../../application/view-parts.ts";
import { partTitle } from "../../../texts/draft-fields.ts";
import { correctButton, countedForEach, partsSumSentence } from "../../../texts/draft-parts.ts";
import { partsHref } from "../../addresses.ts";
import { Notice } from "../../ui/notice.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";
import { FormBasis } from "./draft-frame.tsx";

/** What the notices of a draft's sums are made of. */
export type SumNoticesProps = PartsView & {
  readonly object: string;
  readonly version: number;
  readonly newKey: () => string;
  readonly isWritable: boolean;
  /** The page to come back to. */
  readonly from: "delar" | "utkast";
};

/** What of the parts does not add up, and the button that makes the wholes what the parts are, all of them at once. */
export function SumNotices(props: SumNoticesProps) {
  const { parts, sums, corrected, object, version, newKey, isWritable, from } = props;
  const title = (whole: string) => titleOf(whole, parts);
  return (
    <>
      {sums.map((sum) => (
        <Notice tone="wait">{partsSumSentence(title(sum.whole), sum)}</Notice>
      ))}
      {corrected.length > 0 && isWritable && (
        <form method="post" action={partsHref(object)}>
          <FormBasis basedOn={version} formKey={newKey()} />
          <input type="hidden" name="gor" value="summor" />
          <input type="hidden" name="fran" value={from} />
          <SubmitButton isSecondary>
            {correctButton(corrected.map(({ whole, to }) => ({ title: title(whole), to })))}
          </SubmitButton>
        </form>
      )}
    </>
  );
}

/** What says that an amount is counted once for each group; nothing where none is. */
export function CountedForEach({ parts }: { readonly parts: readonly WrittenPart[] }) {
  return (
    <>
      {parts.flatMap((part) =>
        part.toEach === undefined ? [] : [<p>{countedForEach(part.title, part.toEach.reading)}</p>],
      )}
    </>
  );
}

function titleOf(whole: string, parts: readonly WrittenPart[]): string | undefined {
  const part = parts.find(({ id }) => id === whole);
  return whole === "frame" || part === undefined ? undefined : partTitle(part, parts);
}
