import { titleIn, type Draft } from "../../../application/draft-record.ts";
import type { Submission } from "../../../application/submit-draft.ts";
import type { NextYear } from "../../../application/next-years.ts";
import type { Catalogue, CatalogueEntry } from "../../../application/open-catalogue.ts";
import { alreadyThere, draftsAudience, DRAFTS, problemCount, startLabel } from "../../../texts/drafts.ts";
import { formatDayOf } from "../../../texts/format.ts";
import { SUBMISSION } from "../../../texts/submission.ts";
import { MY_PAGE } from "../../../texts/my-page.ts";
import { agreementHref, draftHref, DRAFTS_PATH, MY_PATH, nextEditionHref } from "../../addresses.ts";
import { ButtonRow } from "../../ui/button-link.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Field } from "../../ui/field.tsx";
import { FormProblems } from "../../ui/form-problems.tsx";
import { LedgerTable } from "../../ui/ledger-table.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";
import { StatusMark } from "../../ui/status-mark.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";
import { Notice } from "../../ui/notice.tsx";

/** What the page of an organisation's own agreements is made of. */
export type DraftsPageProps = {
  readonly organisation: string;
  readonly drafts: readonly Draft[];
  /** Those that are sent to be published, by id. */
  readonly submissions: ReadonlyMap<string, Submission>;
  readonly catalogue: Catalogue;
  /** Those whose next year's is there already, by address. */
  readonly nextYears: ReadonlyMap<string, NextYear>;
  /** Those that it is party to and that nobody has published here. */
  readonly shipped: readonly CatalogueEntry[];
  /** Why nothing can be begun here; absent where it can. */
  readonly refusal: string | undefined;
  readonly newKey: () => string;
  /** What stood in the form that came back, and what was wrong with it, by field. */
  readonly given?: { readonly from: string; readonly year: string };
  readonly problems?: Readonly<Record<string, string>>;
};

/** The organisation's own agreements with their state, and how a new one is begun. */
export function DraftsPage(props: DraftsPageProps) {
  const { organisation, drafts, refusal, given, problems = {} } = props;
  // Whoever comes to begin a certain one meets the form first.
  const asked = given !== undefined;
  const beginnings =
    refusal === undefined ? <Beginnings {...props} /> : <Notice tone="wait">{refusal}</Notice>;
  return (
    <PageLayout
      title={DRAFTS.title}
      under="mine"
      crumbs={[{ label: MY_PAGE.title, href: MY_PATH }, { label: DRAFTS.title }]}
      hasErrors={Object.keys(problems).length > 0}
    >
      <FormProblems problems={problems} tableProblems={[]} />
      <h1>{DRAFTS.title}</h1>
      <p class="small">{draftsAudience(organisation)}</p>
      {drafts.length === 0 ? <EmptyState>{DRAFTS.none}</EmptyState> : <OwnAgreements {...props} />}
      {asked && beginnings}
      {props.shipped.length > 0 && <Shipped {...props} />}
      {!asked && beginnings}
    </PageLayout>
  );
}

function OwnAgreements(props: DraftsPageProps) {
  const { drafts, submissions, refusal, newKey } = props;
  return (
    <LedgerTable
      caption={DRAFTS.caption}
      rowHeading={{ label: DRAFTS.name }}
      columns={[
        { key: "state", label: DRAFTS.state },
        { key: "problems", label: DRAFTS.problems },
        { key: "changed", label: DRAFTS.changed },
      ]}
      rows={drafts.map((draft) => {
        const { object, state, moment } = draft.version;
        const isPublished = state === "published";
        const title = draft.reading.ok ? draft.reading.value.title : titleOf(draft);
        const href =
          isPublished && draft.reading.ok ? agreementHref(draft.reading.value.slug) : draftHref(object);
        return {
          heading: <a href={href}>{title}</a>,
          cells: {
            state: (
              <>
                <StatusMark tone={isPublished ? "ok" : "wait"}>
                  {isPublished
                    ? DRAFTS.published
                    : submissions.has(object)
                      ? SUBMISSION.sentMark
                      : DRAFTS.draft}
                </StatusMark>
                {isPublished && refusal === undefined && draft.reading.ok && (
                  <>
                    {" "}
                    <a href={nextEditionHref(draft.reading.value)}>{DRAFTS.nextEdition}</a>
                    <NextYearButton slug={draft.reading.value.slug} newKey={newKey} />
                  </>
                )}
              </>
            ),
            problems: problemCount(draft.reading.ok ? 0 : draft.reading.problems.length),
            changed: formatDayOf(moment),
          },
        };
      })}
    />
  );
}

/** What came with Samnytta and is the organisation's to follow, each with the button that begins the next. */
function Shipped({ shipped, refusal, newKey }: DraftsPageProps) {
  return (
    <>
      <h2 id="part-i">{DRAFTS.shippedHeading}</h2>
      <p class="small">{DRAFTS.shippedLead}</p>
      <LedgerTable
        caption={DRAFTS.newestFirst}
        rowHeading={{ label: DRAFTS.name }}
        columns={[{ key: "next", label: DRAFTS.next }]}
        rows={shipped.map(({ agreement: { slug, title } }) => ({
          heading: <a href={agreementHref(slug)}>{title}</a>,
          cells: { next: refusal === undefined && <NextYearButton slug={slug} newKey={newKey} /> },
        }))}
      />
    </>
  );
}

/** Next year's of an agreement in one step: the year and the days go with it. */
function NextYearButton({ slug, newKey }: { readonly slug: string; readonly newKey: () => string }) {
  return (
    <form method="post" action={DRAFTS_PATH}>
      <input type="hidden" name="nyckel" value={newKey()} />
      <input type="hidden" name="utgangspunkt" value={slug} />
      <input type="hidden" name="flytta" value="direkt" />
      <button class="link" type="submit">
        {DRAFTS.nextYear}
      </button>
    </form>
  );
}

/** What a draft is called when it cannot be read: its title as it stands, else that it has none. */
export function titleOf({ reading, text }: Pick<Draft, "reading" | "text">): string {
  return reading.ok ? reading.value.title : (titleIn(text) ?? DRAFTS.newTitle);
}

function Beginnings({ catalogue, nextYears, newKey, given, problems = {} }: DraftsPageProps) {
  const there = nextYears.get(given?.from ?? "");
  const isNext = given?.year === "" || given?.year === String(there?.year);
  const options = catalogue.entries.map(({ agreement }) => ({
    value: agreement.slug,
    label: startLabel(agreement.title, nextYears.get(agreement.slug)),
  }));
  return (
    <>
      <h2 id="ny">{DRAFTS.startHeading}</h2>
      <form method="post" action={DRAFTS_PATH}>
        <input type="hidden" name="nyckel" value={newKey()} />
        <Field
          name="utgangspunkt"
          label={DRAFTS.startFrom}
          help={DRAFTS.startFromHelp}
          control={{
            kind: "choice",
            chosen: given?.from,
            options: [...options, { value: "", label: DRAFTS.emptyStart }],
          }}
        />
        <Field
          name="ar"
          label={DRAFTS.forYear}
          help={DRAFTS.forYearHelp}
          problem={problems["ar"]}
          isOptional
          control={{ kind: "text", inputMode: "numeric", size: 6, value: given?.year }}
        />
        {there !== undefined && isNext && (
          <Notice tone="fact">
            {alreadyThere(there)}{" "}
            {there.there !== undefined && <a href={agreementHref(there.there.slug)}>{there.there.title}</a>}
          </Notice>
        )}
        <p class="small">{DRAFTS.startHelp}</p>
        <ButtonRow>
          <SubmitButton says={{ name: "flytta", value: "direkt" }}>{DRAFTS.start}</SubmitButton>
          <SubmitButton isSecondary says={{ name: "flytta", value: "alla" }}>
            {DRAFTS.chooseDays}
          </SubmitButton>
        </ButtonRow>
      </form>
      <details open={problems["fil"] !== undefined} id="las-in">
        <summary>{DRAFTS.importHeading}</summary>
        <form method="post" action={DRAFTS_PATH} enctype="multipart/form-data">
          <input type="hidden" name="nyckel" value={newKey()} />
          <input type="hidden" name="sort" value="fil" />
          <Field
            name="fil"
            label={DRAFTS.importFile}
            help={DRAFTS.importHelp}
            problem={problems["fil"]}
            control={{ kind: "file", accept: ".json,application/json" }}
          />
          <SubmitButton isSecondary>{DRAFTS.import}</SubmitButton>
        </form>
      </details>
    </>
  );
}
