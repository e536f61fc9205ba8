import type { JointPost } from "#domain/financing";
import { readPaperHeadings, viewPapersOf, type PostPapers } from "../application/view-post-papers.ts";
import { PAPER_FORMATS, type PaperFormat } from "../application/write-paper.ts";
import { paperFileName, writePapers, type NamedPaper } from "../application/write-papers.ts";
import { CLI_PROBLEMS, inFile } from "../texts/cli.ts";
import { fileProblemSentence } from "../texts/file-problems.ts";
import { postFileSentence, postReckoningSentence } from "../texts/joint-post-problems.ts";
import {
  headingProblemSentence,
  PAPER_KINDS,
  paperOf,
  PAPERS_PROBLEMS,
  type PaperKind,
} from "../texts/papers.ts";
import { papersWritten } from "../texts/papers-written.ts";
import { paperAddresses } from "../texts/post-paper-addresses.ts";
import type { PaperDesk, Tools } from "./documents.ts";
import type { Words } from "./read-words.ts";
import { toldPost } from "./told-post.ts";
import { EXIT, refuse, type ExitCode } from "./terminal.ts";

/** Writes the papers of every party of a joint post in a folder. A file that somebody has changed is left as it is. */
export async function papers(words: Words, tools: Tools): Promise<ExitCode> {
  const { file, option } = words;
  const { terminal, documents } = tools;
  const desk = await documents.openPapers();
  const bytes = await documents.readFile(file);
  if (bytes === undefined) return refuse(terminal, [CLI_PROBLEMS.noFile(file)]);
  const post = desk.readPost(bytes, file);
  const formats = readFormats(option("format"));
  const written = option("paper") ?? "report";
  const kind = isKind(written) ? written : "report";
  if (!post.ok)
    return refuse(
      terminal,
      post.problems.map((problem) => inFile(file, postFileSentence(problem))),
    );
  const asked = option("only")?.split(",") ?? post.value.sharing.parties;
  const headings = await readOwnHeadings(option("headings"), post.value, desk, documents.readFile);
  const problems = [
    ...formats.problems,
    ...(isKind(written) ? [] : [PAPERS_PROBLEMS.choice(written)]),
    ...asked
      .filter((code) => !post.value.sharing.parties.includes(code))
      .map((code) => PAPERS_PROBLEMS.notAParty(code, post.value.sharing.parties)),
    ...headings.problems,
  ];
  if (problems.length > 0) return refuse(terminal, problems);
  if (formats.formats.includes("pdf") && !(await desk.writers.canSetType()))
    return refuse(terminal, [PAPERS_PROBLEMS.noTypesetter]);
  const { register, overheads, ceilings } = desk.basis;
  const told = await toldPost(post.value, { register, payroll: { overheads, ceilings } }, words, tools);
  if (!told.ok) return refuse(terminal, told.problems);
  const view = viewPapersOf(told.value.post, { ...desk.basis, ...told.value.payroll }, headings.headings);
  if (!view.ok)
    return refuse(
      terminal,
      view.problems.map((problem) => inFile(file, postReckoningSentence(problem, desk.nameOf))),
    );
  terminal.err(told.value.countedOn);
  const named = namedPapers(kind, view.value, asked, { house: desk.house, day: told.value.day?.toString() });
  return writeAll(named, formats.formats, { desk, folder: option("out") ?? "", terminal });
}

async function writeAll(
  named: readonly NamedPaper[],
  formats: readonly PaperFormat[],
  {
    desk,
    folder,
    terminal,
  }: { readonly desk: PaperDesk; readonly folder: string; readonly terminal: Tools["terminal"] },
): Promise<ExitCode> {
  const kept: string[] = [];
  for await (const { name, bytes, paper, isLast } of writePapers(named, formats, desk.writers)) {
    const saved = await desk.save(folder, name, bytes);
    if (saved === "no-folder") return refuse(terminal, [PAPERS_PROBLEMS.noFolder(folder)]);
    if (saved === "kept") kept.push(PAPERS_PROBLEMS.changed(name));
    else terminal.out(name);
    if (isLast) terminal.err(papersWritten(paper, named.length));
  }
  for (const sentence of kept) terminal.err(sentence);
  return kept.length === 0 ? EXIT.done : EXIT.findings;
}

/** One paper for each asked party; the paper that all share once, whoever is asked. */
function namedPapers(
  kind: PaperKind,
  { papers: all, hashOf }: PostPapers,
  asked: readonly string[],
  at: { readonly house: string; readonly day: string | undefined },
): readonly NamedPaper[] {
  const own = all.filter(({ matter }) => asked.includes(matter.party));
  return (kind === "memo" ? all.slice(0, 1) : own).map((told) => {
    const { post } = told.matter;
    const isShared = kind === "memo";
    return {
      name: paperFileName(PAPER_KINDS[kind], isShared ? post.slug : told.slug),
      paper: paperOf(
        kind,
        told,
        all,
        paperAddresses({ ...at, post: post.slug, party: isShared ? undefined : told.slug }, hashOf),
      ),
    };
  });
}

function isKind(word: string): word is PaperKind {
  return Object.hasOwn(PAPER_KINDS, word);
}

function readFormats(written: string | undefined) {
  const words = written?.split(",") ?? PAPER_FORMATS;
  const formats = PAPER_FORMATS.filter((format) => words.includes(format));
  const unknown = words.filter((word) => !PAPER_FORMATS.some((format) => format === word));
  return { formats, problems: unknown.map((word) => CLI_PROBLEMS.choice("--format", word, PAPER_FORMATS)) };
}

async function readOwnHeadings(
  file: string | undefined,
  post: JointPost,
  desk: PaperDesk,
  readFile: Tools["documents"]["readFile"],
) {
  if (file === undefined) return { headings: [], problems: [] };
  const bytes = await readFile(file);
  if (bytes === undefined) return { headings: [], problems: [CLI_PROBLEMS.noFile(file)] };
  const written = desk.readHeadings(bytes, file);
  if (!written.ok)
    return {
      headings: [],
      problems: written.problems.map((each) => inFile(file, fileProblemSentence(each))),
    };
  const read = readPaperHeadings(written.value, post.sharing.parties);
  return read.ok
    ? { headings: read.value, problems: [] }
    : { headings: [], problems: read.problems.map((each) => inFile(file, headingProblemSentence(each))) };
}
