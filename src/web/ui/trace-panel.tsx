import type { Child } from "hono/jsx";
import { PAGE_FRAME } from "../../texts/page-frame.ts";
import { PARTS } from "../../texts/parts.ts";
import type { WordedNote, WordedPart, WordedStep, WordedTrace } from "../../texts/worded-trace.ts";
import { CertaintyMark } from "./certainty-mark.tsx";
import { Crumbs, type Crumb } from "./crumbs.tsx";
import { Passage, WordedLinkText } from "./passage.tsx";
import { Reckoning } from "./reckoning.tsx";

/** An explanation as a panel beside a page, or as a page of its own. */
export type TracePanelProps = {
  readonly trace: WordedTrace;
  /** On its own page the title is the page's h1. */
  readonly isPage?: boolean | undefined;
  /** Where "Stäng" leads: the page without the panel, at the amount. Needed for a panel, absent on a page. */
  readonly closeHref?: string | undefined;
  /** The permanent address of the amount, `/belopp/…`. */
  readonly ownHref: string;
  /** The figures opened on the way here, when one of them was opened from another. */
  readonly path?: readonly Crumb[] | undefined;
};

/** "Så räknades det": the four steps from the agreement's words to the krona. */
export function TracePanel({ trace, isPage = false, closeHref, ownHref, path }: TracePanelProps) {
  const Title = isPage ? "h1" : "h2";
  return (
    <section
      class={isPage ? "trace page" : "trace"}
      id="trace"
      aria-labelledby="trace-title"
      tabindex={-1}
      data-address={ownHref}
    >
      <header>
        <div class="tiny">
          <span>{PARTS.howItWasCounted}</span>
          <a
            href={closeHref ?? ownHref}
            hidden={closeHref === undefined}
            aria-label={PARTS.closeTraceLabel}
            aria-keyshortcuts="Escape"
            data-closes-trace
          >
            {PARTS.closeTrace} <kbd>{PARTS.closeTraceKey}</kbd>
          </a>
        </div>
        {path !== undefined && path.length > 1 && <Crumbs path={path} />}
        <Title id="trace-title" data-copied>
          {trace.title}
        </Title>
        <p class="total" data-copied>
          {trace.amount} <CertaintyMark certainty={trace.certainty} />
        </p>
      </header>
      <div class="inside">
        <ol class="steps" data-copied>
          {trace.steps.map((step) => (
            <Step step={step} isPage={isPage} />
          ))}
        </ol>
        {trace.closing.map((sentence) => (
          <p class="tiny">{sentence}</p>
        ))}
        <div class="buttons">
          <button class="button secondary" type="button" data-needs-script data-copies="#trace" hidden>
            {PARTS.copyTrace}
          </button>
          <button class="button secondary" type="button" data-needs-script data-prints hidden>
            {PARTS.print}
          </button>
          <a class="button secondary" href={ownHref} data-own-page hidden={isPage}>
            {PARTS.openOnOwnPage}
          </a>
        </div>
        <p class="tiny" role="status" data-says-copied={PARTS.copied}></p>
      </div>
    </section>
  );
}

/** The column where explanations open. `children` is the open panel, or a sentence about what opens here. */
export function TracePlace({ children }: { readonly children: Child }) {
  return (
    <div class="trace-place" data-trace-place data-path-label={PAGE_FRAME.youAreHere}>
      {children}
    </div>
  );
}

function Step({ step, isPage }: { readonly step: WordedStep; readonly isPage: boolean }) {
  const Heading = isPage ? "h2" : "h3";
  return (
    <li>
      <Heading>{step.heading}</Heading>
      {step.parts.map((part) => (
        <Part part={part} name={step.heading} />
      ))}
    </li>
  );
}

function Part({ part, name }: { readonly part: WordedPart; readonly name: string }) {
  switch (part.kind) {
    case "quote":
      return <Passage {...part} />;
    case "note":
      return <Note {...part} />;
    case "ledger":
      return <Reckoning name={name} lines={part.lines} />;
  }
}

function Note({ text, isSmall = false, mark, links = [] }: WordedNote) {
  return (
    <p class={isSmall ? "tiny" : undefined}>
      {mark !== undefined && <CertaintyMark {...mark} />} {text}
      {links.map((link) => (
        <>
          {" "}
          <WordedLinkText {...link} />
        </>
      ))}
    </p>
  );
}
