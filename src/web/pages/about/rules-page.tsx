import type { Child } from "hono/jsx";
import type { Certainty } from "#domain/source";
import type { RulesView } from "../../../application/view-rules.ts";
import { ABOUT_RULES } from "../../../texts/about-rules.ts";
import { basisDeviation } from "../../../texts/explain.ts";
import { agreementHref, ANNEXES_PATH, RECOVERY_PATH, withQuery } from "../../addresses.ts";
import { MENU } from "../../../texts/page-frame.ts";
import { Answer } from "../../ui/answer.tsx";
import { CertaintyKey } from "../../ui/certainty-mark.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageContents } from "../../ui/page-contents.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";
import { RestRules } from "./rest-rules.tsx";

const CERTAINTIES: readonly Certainty[] = [
  "decided",
  "published",
  "derived",
  "interpreted",
  "preliminary",
  "intention",
  "assumption",
  "example",
  "missing",
];

const { key, stage, grain, rest, series, certainty, published, verify } = ABOUT_RULES;

/** "Så räknar vi": every choice on the way from an agreement's sum to a krona, with examples that the rules compute. */
export function RulesPage({ view }: { readonly view: RulesView }) {
  const { restExamples, stageExample, seriesExample } = view;
  return (
    <PageLayout
      title={ABOUT_RULES.title}
      crumbs={[{ label: MENU.start, href: "/" }, { label: ABOUT_RULES.title }]}
      address="/sa-raknar-vi"
    >
      <h1>{ABOUT_RULES.heading}</h1>
      <Answer explanation={ABOUT_RULES.explanation}>{ABOUT_RULES.answer}</Answer>
      <PageContents
        sections={[key, stage, grain, rest, series, certainty, published, verify].map(({ id, heading }) => ({
          id,
          label: heading,
        }))}
      />
      <Section words={key} />
      <Section words={stage}>
        {stageExample !== undefined && (
          <p>
            <a
              href={withQuery(
                agreementHref(stageExample.agreement.slug),
                { lan: "alla", steg: "bada" },
                "#fordelning",
              )}
            >
              {stage.link}
            </a>{" "}
            ({stageExample.agreement.title})
          </p>
        )}
      </Section>
      <Section words={grain} />
      <Section words={rest}>
        <RestRules examples={restExamples} />
      </Section>
      <Section words={series}>
        {seriesExample !== undefined && (
          <Notice tone="wait" lead={`${seriesExample.entry.agreement.title}.`}>
            {basisDeviation(seriesExample.keyDate, seriesExample.usedDate)}
          </Notice>
        )}
        <p>
          <a href="/oppna-data#folkmangd">{series.link}</a>
        </p>
      </Section>
      <Section words={certainty}>
        <CertaintyKey certainties={CERTAINTIES} />
      </Section>
      <Section words={published}>
        <p>
          {published.notRead} <a href={ANNEXES_PATH}>{published.annexesLink}</a>
        </p>
        <p>
          <a href={RECOVERY_PATH}>{published.recoverLink}</a>
        </p>
      </Section>
      <Section words={verify}>
        <p>
          <a href="/oppna-data">{verify.link}</a>
        </p>
      </Section>
    </PageLayout>
  );
}

function Section({
  words: { id, heading, body },
  children,
}: {
  readonly words: { readonly id: string; readonly heading: string; readonly body: readonly string[] };
  readonly children?: Child;
}) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {body.map((paragraph) => (
        <p>{paragraph}</p>
      ))}
      {children}
    </section>
  );
}
