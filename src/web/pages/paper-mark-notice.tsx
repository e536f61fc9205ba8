import type { CheckedPaper } from "../../application/check-paper-mark.ts";
import type { Ore } from "#domain/money";
import { changedFigureText, changedOnText, PAPER_MARK } from "../../texts/paper-mark.ts";
import { Notice } from "../ui/notice.tsx";

/** Whether the figures of a paper still hold, and which of them do not. @param whose undefined for the paper that all share */
export function PaperMarkNotice(props: {
  readonly checked: CheckedPaper;
  readonly whose: string | undefined;
  readonly grain: Ore;
}) {
  const { checked, whose, grain } = props;
  switch (checked.kind) {
    case "unreadable":
      return <Notice tone="wait">{PAPER_MARK.unreadable}</Notice>;
    case "same":
      return (
        <Notice tone="ok" lead={PAPER_MARK.sameLead}>
          {PAPER_MARK.same}
        </Notice>
      );
    case "outdated":
      return (
        <Notice tone="stop" lead={PAPER_MARK.outdatedLead}>
          {checked.changes.map((change) => (
            <>
              <span>{changedFigureText(whose, change, grain)}.</span>{" "}
            </>
          ))}
          {checked.isOther && `${PAPER_MARK.other} `}
          {changedOnText(checked.changedOn)}
        </Notice>
      );
  }
}
