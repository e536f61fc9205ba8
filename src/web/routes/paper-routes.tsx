import type { Context, Hono } from "hono";
import type { JointPost } from "#domain/financing";
import { viewPapersOf, type PostPaperView } from "../../application/view-post-papers.ts";
import { PAPER_FORMATS, writePaper, type PaperFormat } from "../../application/write-paper.ts";
import { paperFileName, writePapers } from "../../application/write-papers.ts";
import { PAPER_KINDS, paperOf, PAPERS_PAGE, type PaperKind } from "../../texts/papers.ts";
import { MARK_WORD } from "../../texts/post-paper.ts";
import { paperAddresses } from "../../texts/post-paper-addresses.ts";
import { TRIAL_WORDS } from "../../texts/trial-words.ts";
import { JOINT_POST } from "../../texts/joint-post-page.ts";
import { JOINT_POSTS_PATH, jointPostHref, papersHref, withQuery } from "../addresses.ts";
import type { House } from "../house.ts";
import { NoTypesetterPage } from "../pages/error-pages.tsx";
import { PaperMarkNotice } from "../pages/paper-mark-notice.tsx";
import { PaperPage } from "../pages/paper-page.tsx";
import { PapersPage } from "../pages/papers-page.tsx";
import { readPaperAddress } from "../paper-address.ts";
import { dayQuery, postReading } from "../post-reading.tsx";
import { toldPostAsked } from "../told-posts.ts";

/** What each file of a paper is, for whoever fetches it. */
export const PAPER_TYPES: Readonly<Record<PaperFormat, string>> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
};

/** A post's papers: all of them, each as a page to print and as files, and all in one archive. */
export function addPaperRoutes(app: Hono, house: House): void {
  const { catalogue, paperFiles, trust } = house;
  const knownAgreements = catalogue.entries.map(({ agreement }) => agreement);
  const papersOf = async (context: Context) => {
    const told = await toldPostAsked(context, house);
    const view = told && viewPapersOf(told.post, { ...catalogue.basis, ...told.payroll, knownAgreements });
    return told !== undefined && view?.ok === true
      ? {
          post: view.value.reckoned.post,
          papers: view.value.papers,
          hashOf: view.value.hashOf,
          checkMark: told.checkMark,
          reading: told.reading,
          onDay: dayQuery(told.reading),
        }
      : undefined;
  };
  const canWrite = async (format: PaperFormat) =>
    format !== "pdf" || (paperFiles !== undefined && (await paperFiles.writers.canSetType()));
  /** A paper is read elsewhere too, so its addresses are whole. */
  const houseOf = (context: Context) => trust?.address ?? new URL(context.req.url).origin;

  app.get(`${JOINT_POSTS_PATH}/:slug/handlingar`, async (context) => {
    const found = await papersOf(context);
    if (found === undefined) return context.notFound();
    const { post, papers, reading } = found;
    // The paper that all share carries this page's own address; another paper's is pasted into the form.
    const { [MARK_WORD]: mark, adress } = context.req.query();
    const pasted = adress ?? (mark === undefined ? undefined : context.req.url);
    const read = pasted === undefined ? undefined : readPaperAddress(pasted);
    const asked = pasted === undefined ? undefined : { pasted, read };
    // A paper of a day is held against the post as it is read on that day.
    const told = read && (await toldPostAsked(context, house, read.day ?? "now"));
    const checked = read?.post === post.slug ? told?.checkMark(pasted ?? "", read.party) : undefined;
    return context.html(
      <PapersPage {...{ post, papers, asked, checked, reading }} canSetType={await canWrite("pdf")} />,
    );
  });
  app.get(`${JOINT_POSTS_PATH}/:slug/handlingar/:party`, async (context) => {
    const found = await papersOf(context);
    const told = found?.papers.find(({ slug }) => slug === context.req.param("party"));
    if (found === undefined || told === undefined) return context.notFound();
    const { post, checkMark, onDay, reading } = found;
    const mark = context.req.query(MARK_WORD);
    const address = houseOf(context);
    const formats = (await canWrite("pdf")) ? PAPER_FORMATS : PAPER_FORMATS.filter((each) => each !== "pdf");
    const files = formats.map((format) => ({
      label: PAPERS_PAGE[format],
      href: withQuery(papersHref(post.slug, told.slug, `${PAPER_KINDS.report}.${format}`), onDay),
    }));
    return context.html(
      <PaperPage
        paper={paperOf(
          "report",
          told,
          found.papers,
          paperAddresses(
            { house: address, post: post.slug, party: told.slug, day: onDay[TRIAL_WORDS.day] },
            found.hashOf,
          ),
        )}
        house={address}
        crumbs={crumbsOf(post, told, onDay)}
        files={files}
        address={withQuery(papersHref(post.slug, told.slug), onDay)}
        reading={postReading(reading, papersHref(post.slug, told.slug))}
        told={
          mark !== undefined && (
            <PaperMarkNotice
              checked={checkMark(mark, told.slug)}
              whose={told.names.party}
              grain={post.sharing.grain}
            />
          )
        }
      />,
    );
  });
  app.get(`${JOINT_POSTS_PATH}/:slug/handlingar/:party/:file`, async (context) => {
    const found = await papersOf(context);
    const asked = askedFile(context.req.param("file"));
    const isShared = asked?.kind === "memo";
    const told = found?.papers.find(({ slug }) => slug === context.req.param("party"));
    if (found === undefined || asked === undefined || told === undefined || paperFiles === undefined)
      return context.notFound();
    if (!(await canWrite(asked.format))) return context.html(<NoTypesetterPage />, 503);
    const { slug } = found.post;
    const addresses = paperAddresses(
      {
        house: houseOf(context),
        post: slug,
        party: isShared ? undefined : told.slug,
        day: found.onDay[TRIAL_WORDS.day],
      },
      found.hashOf,
    );
    const paper = paperOf(asked.kind, told, found.papers, addresses);
    const bytes = await writePaper(paper, asked.format, paperFiles.writers);
    const name = paperFileName(PAPER_KINDS[asked.kind], isShared ? slug : told.slug);
    return context.body(bytes, 200, {
      "Content-Type": PAPER_TYPES[asked.format],
      "Content-Disposition": `attachment; filename="${name}.${asked.format}"`,
    });
  });
  for (const format of PAPER_FORMATS) {
    app.get(`${JOINT_POSTS_PATH}/:slug/handlingar-${format}.zip`, async (context) => {
      const found = await papersOf(context);
      if (found === undefined || paperFiles === undefined) return context.notFound();
      if (!(await canWrite(format))) return context.html(<NoTypesetterPage />, 503);
      const { slug } = found.post;
      const named = found.papers.map((told) => ({
        name: paperFileName(PAPER_KINDS.report, told.slug),
        paper: paperOf(
          "report",
          told,
          found.papers,
          paperAddresses(
            { house: houseOf(context), post: slug, party: told.slug, day: found.onDay[TRIAL_WORDS.day] },
            found.hashOf,
          ),
        ),
      }));
      return context.body(paperFiles.archive(writePapers(named, [format], paperFiles.writers)), 200, {
        "Content-Type": "application/zip",
        "Content-Disposition": `attachment; filename="handlingar-${paperFileName(format, slug)}.zip"`,
      });
    });
  }
}

/** What a file's name asks for: "tjansteskrivelse.pdf". */
function askedFile(name: string): { readonly kind: PaperKind; readonly format: PaperFormat } | undefined {
  const kinds = Object.keys(PAPER_KINDS).filter(isKind);
  return kinds
    .flatMap((kind) => PAPER_FORMATS.map((format) => ({ kind, format })))
    .find(({ kind, format }) => `${PAPER_KINDS[kind]}.${format}` === name);
}

function isKind(word: string): word is PaperKind {
  return Object.hasOwn(PAPER_KINDS, word);
}

function crumbsOf(post: JointPost, { names }: PostPaperView, onDay: ReturnType<typeof dayQuery>) {
  return [
    { label: JOINT_POST.title, href: JOINT_POSTS_PATH },
    { label: post.title, href: jointPostHref(post.slug, onDay) },
    { label: PAPERS_PAGE.title, href: withQuery(papersHref(post.slug), onDay) },
    { label: names.party },
  ];
}
