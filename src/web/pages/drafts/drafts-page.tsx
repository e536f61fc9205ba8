import { titleIn, type Draft } from "../../../application/draft-record.ts";
import type { Submission } from "../../../application/submit-draft.ts";
import type { Catalogue } from "../../../application/open-catalogue.ts";
import { draftsAudience, DRAFTS, problemCount, writtenOn } from "../../../texts/drafts.ts";
import { MOVED_DAYS } from "../../../texts/moved-days.ts";
import { SUBMISSION } from "../../../texts/submission.ts";
import { MY_PAGE } from "../../../texts/my-page.ts";
import { agreementHref, draftHref, DRAFTS_PATH, MY_PATH, nextEditionHref } from "../../addresses.ts";
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
  /** Why nothing can be begun here; absent where it can. */
  readonly refusal: string | undefined;
  readonly newKey: () => string;
  /** What stood in the form that came back, and what was wrong with it, by field. */
  readonly given?: { readonly from: string; readonly year: string; readonly movesDays: boolean };
  readonly problems?: Readonly<Record<string, string>>;
};

/** The organisation's own agreements with their state, and how a new one is begun. */
export function DraftsPage(props: DraftsPageProps) {
  const { organisation, drafts, refusal, problems = {} } = props;
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
      {refusal === undefined ? <Beginnings {...props} /> : <Notice tone="wait">{refusal}</Notice>}
    </PageLayout>
  );
}

function OwnAgreements(props: Pick<DraftsPageProps, "drafts" | "submissions" | "refusal">) {
  const { drafts, submissions, refusal } = props;
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
                  </>
                )}
              </>
            ),
            problems: problemCount(draft.reading.ok ? 0 : draft.reading.problems.length),
            changed: writtenOn(moment),
          },
        };
      })}
    />
  );
}

/** What a draft is called when it cannot be read: its title as it stands, else that it has none. */
export function titleOf({ reading, text }: Pick<Draft, "reading" | "text">): string {
  return reading.ok ? reading.value.title : (titleIn(text) ?? DRAFTS.newTitle);
}

function Beginnings({ catalogue, newKey, given, problems = {} }: DraftsPageProps) {
  const options = catalogue.entries.map(({ agreement }) => ({
    value: agreement.slug,
    label: agreement.title,
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
        <div class="field">
          <p>
            <input
              type="checkbox"
              id="flytta"
              name="flytta"
              value="alla"
              checked={given?.movesDays ?? true}
              aria-describedby="flytta-help"
            />{" "}
            <label for="flytta" class="beside">
              {MOVED_DAYS.offer}
            </label>
          </p>
          <p id="flytta-help" class="small">
            {MOVED_DAYS.offerHelp}
          </p>
        </div>
        <SubmitButton>{DRAFTS.start}</SubmitButton>
      </form>
      <h2 id="las-in">{DRAFTS.importHeading}</h2>
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
    </>
  );
}
