import type { Child } from "hono/jsx";
import {
  EXAMPLE_DAY,
  EXAMPLE_GRAIN,
  EXAMPLE_TRACE,
  EXAMPLE_UNKNOWN,
  exampleAmount,
  examplePersons,
} from "../../texts/style-guide-example.ts";
import { COLOUR_USES, STYLE_GUIDE, STYLE_GUIDE_SECTIONS } from "../../texts/style-guide.ts";
import { AmountLink, PersonsLink } from "../ui/amount-link.tsx";
import { Answer } from "../ui/answer.tsx";
import { Columns } from "../ui/columns.tsx";
import { ExampleMark } from "../ui/example-mark.tsx";
import { PageContents } from "../ui/page-contents.tsx";
import { PageLayout } from "../ui/page-layout.tsx";
import { TracePanel, TracePlace } from "../ui/trace-panel.tsx";
import { FlowParts, LedgerParts, SumCheckParts } from "./style-guide-evidence.tsx";
import { FormParts } from "./style-guide-forms.tsx";
import {
  ButtonParts,
  CertaintyParts,
  EmptyParts,
  FactParts,
  NoticeParts,
  PassageParts,
  StatusParts,
} from "./style-guide-small.tsx";

type SectionId = keyof typeof STYLE_GUIDE_SECTIONS;

/** Every part that pages are built from, at `/stilmall`. @param address the page's own, for print */
export function StyleGuidePage({ address }: { readonly address?: string | undefined }) {
  const sections = Object.entries(STYLE_GUIDE_SECTIONS).map(([id, label]) => ({ id, label }));
  return (
    <PageLayout
      title={STYLE_GUIDE.title}
      crumbs={[{ label: STYLE_GUIDE.title }]}
      reading={{ day: EXAMPLE_DAY, note: STYLE_GUIDE.readingNote }}
      sources={STYLE_GUIDE.sources}
      address={address}
    >
      <h1>{STYLE_GUIDE.heading}</h1>
      <Section id="svar">
        <Answer explanation={STYLE_GUIDE.explanation}>{STYLE_GUIDE.answer}</Answer>
      </Section>
      <PageContents sections={sections} />
      <Columns
        isWide
        side={
          <TracePlace>
            <TracePanel trace={EXAMPLE_TRACE} closeHref="#belopp" ownHref="#trace" />
          </TracePlace>
        }
      >
        <Section id="belopp">
          <p>
            {STYLE_GUIDE.amountSentence}{" "}
            <AmountLink figure={exampleAmount(6_693_970n)} grain={EXAMPLE_GRAIN} href="#trace" />.{" "}
            <ExampleMark />
          </p>
          <p>
            {STYLE_GUIDE.personsSentence} <PersonsLink figure={examplePersons(22_353n)} href="#trace" />.{" "}
            <ExampleMark />
          </p>
          <p>
            {STYLE_GUIDE.unknownSentence}{" "}
            <AmountLink figure={EXAMPLE_UNKNOWN} grain={EXAMPLE_GRAIN} href="#trace" />.
          </p>
        </Section>
        <Section id="tabell">
          <LedgerParts />
        </Section>
      </Columns>
      <Section id="summor">
        <SumCheckParts />
      </Section>
      <Section id="penningflode">
        <FlowParts />
      </Section>
      <Section id="sakerhet">
        <CertaintyParts />
      </Section>
      <Section id="lage">
        <StatusParts />
      </Section>
      <Section id="meddelanden">
        <NoticeParts />
      </Section>
      <Section id="citat">
        <PassageParts />
      </Section>
      <Section id="fakta">
        <FactParts />
      </Section>
      <Section id="knappar">
        <ButtonParts />
      </Section>
      <Section id="formular">
        <FormParts />
      </Section>
      <Section id="tomt">
        <EmptyParts />
      </Section>
      <Section id="text">
        <h3>{STYLE_GUIDE.sectionExample}</h3>
        <p>{STYLE_GUIDE.bodyText}</p>
        <p class="small">{STYLE_GUIDE.smallText}</p>
        <p class="tiny">{STYLE_GUIDE.tinyText}</p>
      </Section>
      <Section id="farger">
        <Colours />
      </Section>
    </PageLayout>
  );
}

function Section({ id, children }: { readonly id: SectionId; readonly children: Child }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{STYLE_GUIDE_SECTIONS[id]}</h2>
      {children}
    </section>
  );
}

function Colours() {
  return (
    <ul class="colours">
      {COLOUR_USES.map(({ name, use }) => (
        <li>
          <svg width="40" height="24" aria-hidden="true">
            <rect width="40" height="24" fill={`var(--${name})`} />
          </svg>{" "}
          <b>{name}</b> {use}
        </li>
      ))}
    </ul>
  );
}
