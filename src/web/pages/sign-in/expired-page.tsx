import { EXPIRED, lostFileSentence } from "../../../texts/sign-in.ts";
import { MY_PATH, SIGN_IN_PATH } from "../../addresses.ts";
import { Facts } from "../../ui/facts.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";

/** A form that came after the sign-in had run out. */
export type ExpiredPageProps = {
  /** Where the form was sent, and is sent again. */
  readonly action: string;
  /** Everything in it, in order. */
  readonly fields: readonly { readonly name: string; readonly text: string }[];
  /** The names of files that were sent along. */
  readonly files: readonly string[];
};

/** Fields that no person wrote. */
const UNWRITTEN: ReadonlySet<string> = new Set(["nyckel", "version", "underlag"]);

/** What was written is kept on the page, and is sent again after a new sign-in. It needs no script. */
export function ExpiredPage({ action, fields, files }: ExpiredPageProps) {
  const written = fields.filter(({ name, text }) => !UNWRITTEN.has(name) && text !== "");
  return (
    <PageLayout title={EXPIRED.heading} crumbs={[{ label: EXPIRED.heading }]}>
      <h1>{EXPIRED.heading}</h1>
      <p>{EXPIRED.kept}</p>
      <ol>
        <li>
          <a href={`${SIGN_IN_PATH}?vidare=${encodeURIComponent(MY_PATH)}`} target="_blank" rel="noopener">
            {EXPIRED.signIn}
          </a>
        </li>
        <li>{EXPIRED.comeBack}</li>
      </ol>
      {files.map((name) => (
        <p>{lostFileSentence(name)}</p>
      ))}
      <form method="post" action={action} enctype="multipart/form-data">
        {fields.map(({ name, text }) => (
          <input type="hidden" name={name} value={text} />
        ))}
        <SubmitButton>{EXPIRED.sendAgain}</SubmitButton>
      </form>
      {written.length > 0 && (
        <section aria-labelledby="written">
          <h2 id="written">{EXPIRED.written}</h2>
          <Facts
            hasSentences
            facts={written.map(({ name, text }) => ({
              term: name,
              detail: <span class="as-written">{text}</span>,
            }))}
          />
        </section>
      )}
    </PageLayout>
  );
}
