import { STEPS, stepNames, stepState } from "../../../texts/draft-steps.ts";
import { draftHref } from "../../addresses.ts";

/** How far a draft has come: the step that is before the eyes, and how many are done. */
export type DraftStage = {
  /** 1 amounts and days, 2 looking through, 3 publishing; absent on pages beside the way. */
  readonly at?: 1 | 2 | 3;
  readonly done: 0 | 1 | 2;
  /** Whoever looks is the other person. */
  readonly isPublisher?: boolean;
};

/** The way of a draft until it is published: where one is, what is done and what is left. */
export function DraftSteps({ object, stage }: { readonly object: string; readonly stage: DraftStage }) {
  const hrefs = [draftHref(object), draftHref(object, "granska"), undefined];
  return (
    <nav aria-label={STEPS.title}>
      <ol class="steps buttons">
        {stepNames(stage.isPublisher ?? false).map((name, index) => {
          const number = index + 1;
          const href = hrefs[index];
          const isHere = stage.at === number;
          return (
            <li aria-current={isHere ? "step" : undefined}>
              {isHere ? <b>{name}</b> : href === undefined ? name : <a href={href}>{name}</a>}{" "}
              <span class="small">{stepState(isHere, number - stage.done)}</span>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
