import { KRONA } from "#domain/money";
import type { OrganisationRegister } from "#domain/organisation";
import { recipientName } from "../../../application/view-agreement.ts";
import type { PostOfOne, StartView } from "../../../application/view-start.ts";
import { ALTERNATIVES } from "../../../texts/alternatives-page.ts";
import { ANSWERS } from "../../../texts/answers.ts";
import { certaintyWordInSentence } from "../../../texts/certainty.ts";
import { JOINT_POST, partyQuestion } from "../../../texts/joint-post-page.ts";
import { MENU } from "../../../texts/page-frame.ts";
import { wordFinding } from "../../../texts/findings.ts";
import { genitive } from "../../../texts/trace-titles.ts";
import { allAgreements, howPartWasCounted, START_PAGE } from "../../../texts/start-page.ts";
import {
  agreementHref,
  amountHref,
  ALTERNATIVES_PATH,
  ANNEXES_PATH,
  componentOf,
  JOINT_POSTS_PATH,
  LAST_DAYS_PATH,
  partyPostHref,
  withQuery,
} from "../../addresses.ts";
import { findingContext } from "../../../texts/finding-context.ts";
import { AmountLink } from "../../ui/amount-link.tsx";
import { Answer } from "../../ui/answer.tsx";
import { Field } from "../../ui/field.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";

/** The first page for anyone: one sentence with real amounts, findings in real documents, an amount to open, search. */
export function StartPage({
  view,
  posts,
  register,
}: {
  readonly view: StartView;
  /** What several pay together, each with the municipality whose page is shown as an instance. */
  readonly posts: readonly PostOfOne[];
  readonly register: OrganisationRegister;
}) {
  const { main, findings, agreements } = view;
  return (
    <PageLayout title={MENU.start} under="start" address="/">
      <h1>{START_PAGE.heading}</h1>
      {main !== undefined && (
        <Answer explanation={START_PAGE.purpose}>
          {main.county.shortName} {ANSWERS.isToGet}{" "}
          <AmountLink figure={main.sum.figure} grain={KRONA} href={amountHref(main.sum.address)} />{" "}
          {ANSWERS.by} <a href={agreementHref(main.entry.agreement.slug)}>{main.entry.agreement.title}</a> (
          {certaintyWordInSentence(main.sum.figure.certainty)}). {genitive(mainName(view, register))}{" "}
          {START_PAGE.partIs}{" "}
          <AmountLink figure={main.one.figure} grain={KRONA} href={amountHref(main.one.address)} />.
        </Answer>
      )}
      <form class="choice" method="get" action="/sok" role="search" aria-label={START_PAGE.find}>
        <Field name="q" label={START_PAGE.findLabel} control={{ kind: "text", inputMode: "search" }} />
        <button class="button" type="submit">
          {START_PAGE.findButton}
        </button>
      </form>
      <section aria-labelledby="hittat">
        <h2 id="hittat">{START_PAGE.findings}</h2>
        <p>{START_PAGE.findingsIntro}</p>
        <ul class="found">
          {findings.map(({ entry, finding }) => {
            const worded = wordFinding(
              finding,
              findingContext(
                entry.agreement,
                entry.components.map(({ result }) => result.component),
                register,
              ),
            );
            return (
              <li>
                <a href={`${agreementHref(entry.agreement.slug)}#kontroll`}>{worded.headline}</a>{" "}
                <span>
                  {entry.agreement.title}. {worded.figures}{" "}
                  {finding.answeredBy.length > 0 ? START_PAGE.answered : START_PAGE.open}
                </span>
              </li>
            );
          })}
        </ul>
      </section>
      <section aria-labelledby="kommunen">
        <h2 id="kommunen">{START_PAGE.municipality}</h2>
        <p>
          {START_PAGE.municipalityIntro} <a href="/kommuner">{START_PAGE.chooseMunicipality}</a>
        </p>
        <ul class="found">
          {posts.map(({ post, municipality }) => (
            <li>
              <a href={partyPostHref(municipality.slug, post.slug)}>
                {partyQuestion(post, municipality.name)}
              </a>
            </li>
          ))}
          <li>
            <a href={ALTERNATIVES_PATH}>{ALTERNATIVES.heading}</a>
          </li>
          <li>
            <a href={JOINT_POSTS_PATH}>{JOINT_POST.listHeading}</a>
          </li>
        </ul>
      </section>
      {main !== undefined && (
        <section aria-labelledby="oppna">
          <h2 id="oppna">{START_PAGE.tryIt}</h2>
          <p>
            <a
              href={withQuery(agreementHref(main.entry.agreement.slug), { visa: main.one.address }, "#trace")}
            >
              {howPartWasCounted(genitive(mainName(view, register)))}
            </a>
            {START_PAGE.fourSteps} <a href="/overenskommelser">{allAgreements(agreements)}</a>{" "}
            {START_PAGE.and} <a href="/kommuner">{START_PAGE.allMunicipalities}</a>.{" "}
            <a href={LAST_DAYS_PATH}>{START_PAGE.lastDays}</a>
          </p>
        </section>
      )}
      <section aria-labelledby="tabell">
        <h2 id="tabell">{START_PAGE.published}</h2>
        <p>
          {START_PAGE.publishedIntro} <a href={ANNEXES_PATH}>{START_PAGE.loadTable}</a>
        </p>
      </section>
      <section aria-labelledby="fem">
        <h2 id="fem">{START_PAGE.documents}</h2>
        <p>
          {START_PAGE.documentsIntro} <a href="/underlag/fem-dokument">{START_PAGE.readDocuments}</a>
        </p>
      </section>
    </PageLayout>
  );
}

function mainName({ main }: StartView, register: OrganisationRegister): string {
  if (main === undefined) return "";
  const component = componentOf(main.entry, main.one.component);
  return component === undefined
    ? main.one.recipient
    : recipientName(main.one.recipient, component, register);
}
