import type { Context, Hono } from "hono";
import type { CatalogueEntry } from "../../application/open-catalogue.ts";
import type { Done } from "../../application/record-deed.ts";
import { guessTarget, unitProblem } from "../../application/guess-target.ts";
import type { PublishedTableRequest } from "../../application/ports.ts";
import { annexTargets, previewAnnex, type AnnexTarget } from "../../application/preview-annex.ts";
import { listAllAnnexes, listAnnexes, viewAnnex } from "../../application/view-annex.ts";
import type { Annex, PublishedGroup, PublishedTable, PublishedTableProblem } from "#domain/published";
import { annexHash } from "#domain/published";
import { amountColumnLabel, ANNEX_FIELD_PROBLEMS, ANNEX_PAGES } from "../../texts/annex-pages.ts";
import { publishedProblemSentence } from "../../texts/published-problems.ts";
import { ANNEXES_PATH, annexHref } from "../addresses.ts";
import { standingOf, type House, type HouseDeeds } from "../house.ts";
import { ROWS_QUERY } from "../pages/annex/annex-comparison.tsx";
import { AnnexFormPage, type AnnexFormPageProps } from "../pages/annex/annex-form-page.tsx";
import type { AnnexChoices, AnnexFormValues } from "../pages/annex/annex-form.tsx";
import { targetValue } from "../pages/annex/annex-form.tsx";
import { AnnexPage } from "../pages/annex/annex-page.tsx";
import { AnnexesPage } from "../pages/annex/annexes-page.tsx";
import { AnnexPreviewPage } from "../pages/annex/annex-preview-page.tsx";
import { KeyTakenPage } from "../pages/error-pages.tsx";
import { checkFields, emptyValues, formValues } from "./annex-form-fields.ts";
import { formLimit, keyIn, NOT_KEPT, onlyLocalForms } from "./deed-forms.tsx";
import { fileText } from "./given-file.ts";

/** Reading a payer's table in: form, comparison, deed; and the annex with how it is taken back. */
export function addAnnexRoutes(app: Hono, house: House): void {
  const { deeds } = house;
  const isLocal = deeds?.isLocal === true;
  const entryAt = (slug: string | undefined) =>
    house.catalogue.entries.find(({ agreement }) => agreement.slug === slug);

  const listed = async (entry: CatalogueEntry) => listAnnexes(entry, await standingOf(house), house.archive);

  app.get("/overenskommelser/:slug/bilaga", async (context) => {
    const entry = entryAt(context.req.param("slug"));
    if (entry === undefined) return context.notFound();
    const targets = annexTargets(entry);
    const asked = targets.find(({ component }) => component.result.component.id === context.req.query("del"));
    return context.html(
      <AnnexFormPage
        {...{ entry, targets, isLocal }}
        values={emptyValues(asked === undefined ? "" : targetValue(asked))}
        choices={NO_CHOICES}
        problems={{}}
        tableProblems={[]}
        annexes={await listed(entry)}
      />,
    );
  });

  app.get(ANNEXES_PATH, async (context) =>
    context.html(<AnnexesPage all={await listAllAnnexes(await standingOf(house), house.archive)} />),
  );

  app.get("/bilagor/:hash", async (context) => {
    const standing = await standingOf(house);
    const view = await viewAnnex(context.req.param("hash"), standing, house.archive);
    if (view === undefined) return context.notFound();
    const word = context.req.query("nyss");
    const done = word === "faststalld" ? "loaded" : word === "tillbakatagen" ? "withdrawn" : undefined;
    const page = (
      <AnnexPage
        {...{ view, isLocal, done }}
        deedKey={deeds?.newKey() ?? ""}
        showsAll={asksForAllRows(context)}
      />
    );
    return context.html(page, 200, NOT_KEPT);
  });

  if (deeds === undefined) return;
  app.use("/overenskommelser/:slug/bilaga/*", onlyLocalForms(isLocal));
  app.use("/bilagor/*", onlyLocalForms(isLocal));

  app.post("/overenskommelser/:slug/bilaga", formLimit, async (context) => {
    const entry = entryAt(context.req.param("slug"));
    if (entry === undefined) return context.notFound();
    const given = await readForm(context, entry, deeds);
    if (!given.ok)
      return context.html(
        <AnnexFormPage {...given.page} annexes={await listed(entry)} isLocal={isLocal} />,
        422,
        NOT_KEPT,
      );
    const preview = previewAnnex(given.annex, given.target, await deeds.standing());
    const page = (
      <AnnexPreviewPage
        preview={preview}
        values={given.values}
        targets={annexTargets(entry)}
        deedKey={deeds.newKey()}
        showsAll={asksForAllRows(context)}
        guessedBy={given.guessedBy}
      />
    );
    return context.html(page, 200, NOT_KEPT);
  });

  app.post("/overenskommelser/:slug/bilaga/faststall", formLimit, async (context) => {
    const entry = entryAt(context.req.param("slug"));
    if (entry === undefined) return context.notFound();
    const given = await readForm(context, entry, deeds);
    if (!given.ok)
      return context.html(
        <AnnexFormPage {...given.page} annexes={await listed(entry)} isLocal={isLocal} />,
        422,
        NOT_KEPT,
      );
    if (given.key === "") return context.html(<KeyTakenPage />, 422, NOT_KEPT);
    return answer(
      context,
      await deeds.loadAnnex(given.annex, given.key, given.file),
      given.annex,
      "faststalld",
    );
  });

  app.post("/bilagor/:hash/:deed{ta-tillbaka|las-in-igen}", formLimit, async (context) => {
    const view = await viewAnnex(context.req.param("hash"), await deeds.standing(), house.archive);
    if (view === undefined || view.state === "shipped") return context.notFound();
    const body = await context.req.parseBody();
    const key = keyIn(body);
    if (key === "") return context.html(<KeyTakenPage />, 422, NOT_KEPT);
    return context.req.param("deed") === "ta-tillbaka"
      ? answer(context, await deeds.withdrawAnnex(view.hash, key), view.annex, "tillbakatagen")
      : answer(context, await deeds.loadAnnex(view.annex, key), view.annex, "faststalld");
  });
}

/** Where the deed can be seen; a form that is sent again leads there too. */
function answer(context: Context, { recorded }: Done, annex: Annex, word: string) {
  if (recorded.kind === "key-taken") return context.html(<KeyTakenPage />, 422, NOT_KEPT);
  return context.redirect(`${annexHref(annexHash(annex))}?nyss=${encodeURIComponent(word)}`, 303);
}

/** Whether the address says that every row is to be shown. */
function asksForAllRows(context: Context): boolean {
  return context.req.query(ROWS_QUERY.name) === ROWS_QUERY.all;
}

const NO_CHOICES: AnnexChoices = { sheets: [], amountColumns: [] };

type ReadForm =
  | {
      readonly ok: true;
      readonly annex: Annex;
      readonly target: AnnexTarget;
      readonly values: AnnexFormValues;
      /** How the part was found, where nobody chose it. */
      readonly guessedBy: "recipients" | "amounts" | undefined;
      readonly key: string;
      readonly file: { readonly name: string; readonly bytes: Uint8Array };
    }
  | { readonly ok: false; readonly page: Omit<AnnexFormPageProps, "isLocal" | "annexes"> };

/** Reads the form and the table in it; whatever is wrong is told at once, and everything written stays. */
async function readForm(context: Context, entry: CatalogueEntry, deeds: HouseDeeds): Promise<ReadForm> {
  const body = await context.req.parseBody();
  const values = await formValues(body);
  const targets = annexTargets(entry);
  const page = { entry, targets, values, choices: NO_CHOICES, problems: {}, tableProblems: [] };
  const { target, table: given, published, problems } = checkFields(values, targets, ANNEX_PAGES.pastedName);
  if (given === undefined || problems.del !== undefined) return { ok: false, page: { ...page, problems } };
  const read = (group: PublishedGroup) =>
    deeds.readPublishedTable(given.bytes, given.name, {
      group,
      ...(values.sheet === "" ? {} : { sheet: values.sheet }),
      ...columnAsked(values.amountColumn),
    });
  const found = target === undefined ? await guessTarget(targets, read) : await readAs(target, read);
  const doubt = found.kind === "guessed" ? unitProblem(found.table, found.target, given.name) : undefined;
  if (found.kind === "unreadable" || doubt !== undefined) {
    const tableProblems = found.kind === "unreadable" ? found.problems : doubt === undefined ? [] : [doubt];
    const opened = given.isFile ? fileText(values) : undefined;
    return {
      ok: false,
      page: {
        ...page,
        problems,
        values: opened === undefined ? values : { ...values, text: opened },
        choices: choicesIn(tableProblems),
        tableProblems: tableProblems.map(publishedProblemSentence),
      },
    };
  }
  if (found.kind === "several")
    return {
      ok: false,
      page: { ...page, problems: { del: ANNEX_FIELD_PROBLEMS.severalComponents, ...problems } },
    };
  if (Object.keys(problems).length > 0) return { ok: false, page: { ...page, problems } };
  return {
    ok: true,
    annex: annexOf(values, found.target, published, found.table),
    target: found.target,
    values: { ...values, target: targetValue(found.target) },
    guessedBy: found.by,
    key: keyIn(body),
    file: { name: given.name, bytes: given.bytes },
  };
}

/** The table as it is read for the part that was chosen. */
async function readAs(
  target: AnnexTarget,
  read: (group: PublishedGroup) => ReturnType<HouseDeeds["readPublishedTable"]>,
) {
  const table = await read(target.group);
  return table.ok
    ? { kind: "guessed" as const, target, table: table.value, by: undefined }
    : { kind: "unreadable" as const, problems: table.problems };
}

/** The column that was chosen, by its place or by its heading. */
function columnAsked(written: string): Pick<PublishedTableRequest, "amountColumn"> {
  if (written === "") return {};
  return { amountColumn: /^\d{1,4}$/.test(written) ? Number(written) : written };
}

function annexOf(
  { title, publisher }: AnnexFormValues,
  { entry, component }: AnnexTarget,
  published: Annex["published"],
  table: PublishedTable,
): Annex {
  const { id } = component.result.component;
  return { agreement: entry.agreement.id, component: id, title, publisher, published, table };
}

/** What the reader may choose between, where a problem is that several fit. */
function choicesIn(problems: readonly PublishedTableProblem[]): AnnexChoices {
  return {
    sheets: problems.flatMap((each) =>
      each.kind === "sheets-fit" || each.kind === "sheet-unknown" ? each.choices : [],
    ),
    amountColumns: problems.flatMap((each) =>
      each.kind === "amount-columns" || each.kind === "amount-column-unknown"
        ? each.choices.map(({ column, heading }) => ({
            value: String(column),
            label: amountColumnLabel(column, heading),
          }))
        : [],
    ),
  };
}
