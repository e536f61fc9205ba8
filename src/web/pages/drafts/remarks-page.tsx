import type { Draft } from "../../../application/draft-record.ts";
import type { GuestFields, GuestLink } from "../../../application/guest-links.ts";
import type { NamedOrganisation } from "../../../application/name-organisations.ts";
import type { Remark } from "../../../application/remarks.ts";
import { formatMoment } from "../../../texts/format.ts";
import { guestLinkState, guestWords, REMARKS, remarksHeading } from "../../../texts/remarks.ts";
import { draftHref } from "../../addresses.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Field } from "../../ui/field.tsx";
import { KeptForm } from "../../ui/kept-form.tsx";
import { LedgerTable } from "../../ui/ledger-table.tsx";
import { Notice } from "../../ui/notice.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";
import { DraftFrame } from "./draft-frame.tsx";
import { titleOf } from "./drafts-page.tsx";

/** The fields of the page's two forms, which are also their ids. */
export const GUEST_FIELD_IDS = { organisation: "organisation", function: "funktion", days: "dagar" } as const;

/** The field of a remark. */
export const REMARK_FIELD = "synpunkt";

/** What the page of remarks on a draft is made of. */
export type RemarksPageProps = {
  readonly draft: Draft;
  readonly organisation: string;
  readonly remarks: readonly Remark[];
  readonly links: readonly GuestLink[];
  readonly nameOf: (id: string) => NamedOrganisation;
  /** Why whoever looks may not; absent where they may. */
  readonly refusals: { readonly link: string | undefined; readonly remark: string | undefined };
  readonly given: GuestFields & { readonly remark: string };
  readonly problems: Readonly<Partial<Record<"organisation" | "function" | "days" | "remark", string>>>;
  readonly linkKey: string;
  readonly remarkKey: string;
  readonly newKey: () => string;
  readonly whose: string;
};

/** What others think of a draft, the links by which they are asked, and the forms that ask and answer. */
export function RemarksPage(props: RemarksPageProps) {
  const { draft, organisation, remarks, links, nameOf, refusals, problems, newKey } = props;
  const { object } = draft.version;
  const faults = [
    ...(["organisation", "function", "days"] as const).flatMap((name) => {
      const text = problems[name];
      return text === undefined ? [] : [{ fieldId: GUEST_FIELD_IDS[name], text }];
    }),
    ...(problems.remark === undefined ? [] : [{ fieldId: REMARK_FIELD, text: problems.remark }]),
  ];
  return (
    <DraftFrame
      draft={draft}
      organisation={organisation}
      page="remarks"
      heading={remarksHeading(titleOf(draft))}
      hasErrors={faults.length > 0}
      first={faults.length > 0 && <ErrorSummary problems={faults} />}
    >
      {remarks.length === 0 ? (
        <EmptyState>{REMARKS.none}</EmptyState>
      ) : (
        remarks.map((remark) => (
          <section>
            <h2>
              {remark.guest === undefined
                ? REMARKS.own
                : guestWords(nameOf(remark.guest.organisation).name, remark.guest.function)}
            </h2>
            <p class="small">
              {formatMoment(remark.moment)}. {remark.version !== draft.version.version && REMARKS.oldVersion}
            </p>
            <p class="as-written">{remark.text}</p>
          </section>
        ))
      )}
      {refusals.remark === undefined ? (
        <RemarkForm {...props} />
      ) : (
        <Notice tone="wait">{refusals.remark}</Notice>
      )}
      {refusals.link === undefined && <GuestLinkForm {...props} />}
      <h2 id="lankar">{REMARKS.links}</h2>
      {links.length === 0 ? (
        <p>{REMARKS.noLinks}</p>
      ) : (
        <LedgerTable
          caption={REMARKS.links}
          rowHeading={{ label: REMARKS.forWhom }}
          columns={[
            { key: "version", label: REMARKS.version, isNumber: true },
            { key: "until", label: REMARKS.works },
            { key: "state", label: REMARKS.state },
            { key: "change", label: REMARKS.change },
          ]}
          rows={links.map(({ scope, link, secretHash, closed }) => ({
            heading: guestWords(nameOf(scope.guest).name, scope.function),
            cells: {
              version: String(scope.version),
              until: formatMoment(link.expiresAt),
              state: guestLinkState(closed),
              change: closed === undefined && refusals.link === undefined && (
                <form method="post" action={`${draftHref(object, "synpunkter")}/aterkalla`}>
                  <input type="hidden" name="nyckel" value={newKey()} />
                  <button class="link" type="submit" name="lank" value={secretHash}>
                    {REMARKS.revoke}
                  </button>
                </form>
              ),
            },
          }))}
        />
      )}
    </DraftFrame>
  );
}

function RemarkForm({ draft, given, problems, remarkKey, whose }: RemarksPageProps) {
  return (
    <KeptForm
      action={draftHref(draft.version.object, "synpunkter")}
      whose={whose}
      formKey={remarkKey}
      isStacked
    >
      <h2>{REMARKS.leaveHeading}</h2>
      <Field
        name={REMARK_FIELD}
        label={REMARKS.remark}
        help={REMARKS.remarkHelp}
        problem={problems.remark}
        control={{ kind: "long-text", rows: 4, value: given.remark }}
      />
      <SubmitButton isSecondary>{REMARKS.leave}</SubmitButton>
    </KeptForm>
  );
}

function GuestLinkForm({ draft, given, problems, linkKey, whose }: RemarksPageProps) {
  return (
    <KeptForm
      action={`${draftHref(draft.version.object, "synpunkter")}/lank`}
      whose={whose}
      formKey={linkKey}
      isStacked
    >
      <h2>{REMARKS.linkHeading}</h2>
      <p>{REMARKS.lead}</p>
      <Field
        name={GUEST_FIELD_IDS.organisation}
        label={REMARKS.organisation}
        help={REMARKS.organisationHelp}
        problem={problems.organisation}
        control={{ kind: "text", size: 34, value: given.organisation }}
      />
      <Field
        name={GUEST_FIELD_IDS.function}
        label={REMARKS.function}
        help={REMARKS.functionHelp}
        problem={problems.function}
        control={{ kind: "text", size: 34, value: given.function }}
      />
      <Field
        name={GUEST_FIELD_IDS.days}
        label={REMARKS.days}
        help={REMARKS.daysHelp}
        problem={problems.days}
        control={{ kind: "text", inputMode: "numeric", size: 4, value: given.days }}
      />
      <SubmitButton>{REMARKS.makeLink}</SubmitButton>
    </KeptForm>
  );
}
