import type { JointPost } from "#domain/financing";
import type { CheckedPaper } from "../../application/check-paper-mark.ts";
import type { PostPaperView } from "../../application/view-post-papers.ts";
import { PAPER_MARK } from "../../texts/paper-mark.ts";
import { papersHref } from "../addresses.ts";
import type { PaperAddress } from "../paper-address.ts";
import { Field } from "../ui/field.tsx";
import { PaperMarkNotice } from "./paper-mark-notice.tsx";

/** What somebody has pasted: the whole address, and what it names. */
export type AskedPaper = { readonly pasted: string; readonly read: PaperAddress | undefined };

/** What is told of the paper that was asked about, first on the page, and where it lies with today's amounts. */
export function AskedPaperNotice(props: {
  readonly post: JointPost;
  readonly papers: readonly PostPaperView[];
  readonly asked: AskedPaper | undefined;
  readonly checked: CheckedPaper | undefined;
}) {
  const { post, papers, asked, checked } = props;
  const own = papers.find(({ slug }) => slug === asked?.read?.party);
  if (checked === undefined) return undefined;
  return (
    <>
      <PaperMarkNotice checked={checked} whose={own?.names.party} grain={post.sharing.grain} />
      {own !== undefined && (
        <p>
          <a href={papersHref(post.slug, own.slug)}>{PAPER_MARK.newest}</a>
        </p>
      )}
    </>
  );
}

/** A form where the address that a paper ends in is pasted. */
export function MarkForm(props: {
  readonly post: JointPost;
  readonly asked: AskedPaper | undefined;
  readonly checked: CheckedPaper | undefined;
}) {
  const { post, asked, checked } = props;
  return (
    <section aria-labelledby="galler">
      <h2 id="galler">{PAPER_MARK.heading}</h2>
      <form method="get" action={papersHref(post.slug)}>
        <Field
          name="adress"
          label={PAPER_MARK.label}
          help={PAPER_MARK.help}
          problem={problemOf(asked, checked)}
          control={{ kind: "text", value: asked?.pasted, size: 60 }}
        />
        <button class="button" type="submit">
          {PAPER_MARK.show}
        </button>
      </form>
    </section>
  );
}

function problemOf(
  asked: { readonly read: PaperAddress | undefined } | undefined,
  checked: CheckedPaper | undefined,
): string | undefined {
  if (asked === undefined || checked !== undefined) return undefined;
  return asked.read === undefined ? PAPER_MARK.unreadable : PAPER_MARK.notHere;
}
