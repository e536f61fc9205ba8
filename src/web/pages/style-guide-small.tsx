import type { Certainty } from "#domain/source";
import { EXAMPLE_PARAPHRASE, EXAMPLE_QUOTE, EXAMPLE_SOURCE } from "../../texts/style-guide-example.ts";
import { STYLE_GUIDE_SENTENCES } from "../../texts/style-guide-sentences.ts";
import { ButtonLink, ButtonRow } from "../ui/button-link.tsx";
import { CertaintyKey } from "../ui/certainty-mark.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ExampleMark } from "../ui/example-mark.tsx";
import { Facts } from "../ui/facts.tsx";
import { Notice } from "../ui/notice.tsx";
import { Passage } from "../ui/passage.tsx";
import { StatusMark } from "../ui/status-mark.tsx";

const { buttons, empty, facts, notices, status } = STYLE_GUIDE_SENTENCES;

const CERTAINTIES: readonly Certainty[] = [
  "decided",
  "published",
  "derived",
  "interpreted",
  "preliminary",
  "intention",
  "assumption",
  "missing",
  "example",
];

/** Every certainty with its mark and meaning. */
export function CertaintyParts() {
  return <CertaintyKey certainties={CERTAINTIES} />;
}

/** The four shapes. */
export function StatusParts() {
  return (
    <p>
      {(["ok", "wait", "none", "stop"] as const).map((tone) => (
        <>
          <StatusMark tone={tone}>{status[tone]}</StatusMark>{" "}
        </>
      ))}
      <ExampleMark />
    </p>
  );
}

/** The four tones of a notice. */
export function NoticeParts() {
  return (["fact", "ok", "wait", "stop"] as const).map((tone) => (
    <Notice tone={tone} lead={notices[tone].lead}>
      {notices[tone].text} <ExampleMark />
    </Notice>
  ));
}

/** A quote and a paraphrase of the same passage. */
export function PassageParts() {
  return (
    <>
      <Passage isQuote text={EXAMPLE_QUOTE} source={EXAMPLE_SOURCE} />
      <Passage isQuote={false} text={EXAMPLE_PARAPHRASE} source={EXAMPLE_SOURCE} />
    </>
  );
}

/** Facts in a list. */
export function FactParts() {
  const shown = [facts.decided, facts.secured, facts.remaining];
  return (
    <Facts
      facts={shown.map(({ term, detail }) => ({
        term,
        detail: (
          <>
            {detail} <ExampleMark />
          </>
        ),
      }))}
    />
  );
}

/** The next thing to do, and what may wait. */
export function ButtonParts() {
  return (
    <ButtonRow>
      <ButtonLink href="#trace">{buttons.first}</ButtonLink>
      <ButtonLink href="/oppna-data" isSecondary>
        {buttons.second}
      </ButtonLink>
    </ButtonRow>
  );
}

/** What stands where a list is empty. */
export function EmptyParts() {
  return <EmptyState next={<a href="/oppna-data">{empty.next}</a>}>{empty.text}</EmptyState>;
}
