import type { Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { recoverTable } from "../../application/recover-table.ts";
import { readTotal } from "../../application/split-amount.ts";
import { RECOVERY_PAGE } from "../../texts/recovery-page.ts";
import { amountsProblemSentence, recoveryProblemSentence } from "../../texts/recovery-problems.ts";
import { RECOVERY_PATH } from "../addresses.ts";
import type { House } from "../house.ts";
import { readableForm } from "./deed-forms.tsx";
import { RECOVERY_FIELDS, RecoveryPage, type WrittenTable } from "../pages/recovery/recovery-page.tsx";
import type { FieldProblem } from "../ui/error-summary.tsx";

/** The largest form that is read: a table of 311 rows is some 10 kB. */
const LARGEST_BYTES = 1_000_000;

/**
 * The key read backwards: a form, and the same page with what a table says. The form is sent with POST because a table
 * is too long for an address; nothing is changed or kept by it.
 */
export function addRecoveryRoutes(app: Hono, { catalogue, readAmounts }: House): void {
  app.get(RECOVERY_PATH, (context) => context.html(<RecoveryPage />));

  const tooLarge = (context: Context) =>
    context.html(
      <RecoveryPage problems={[{ text: RECOVERY_PAGE.tooLarge, fieldId: RECOVERY_FIELDS.table }]} />,
      413,
      NOT_KEPT,
    );
  app.post(
    RECOVERY_PATH,
    bodyLimit({ maxSize: LARGEST_BYTES, onError: tooLarge }),
    readableForm,
    async (context) => {
      const form = await context.req.parseBody();
      const written: WrittenTable = {
        table: textOf(form[RECOVERY_FIELDS.table]),
        total: textOf(form[RECOVERY_FIELDS.total]),
      };
      const answer = answerTo(written);
      return context.html(
        <RecoveryPage
          written={written}
          {...(answer.ok ? { result: answer.value } : { problems: answer.problems })}
        />,
        answer.ok ? 200 : 422,
        NOT_KEPT,
      );
    },
  );

  function answerTo({ table, total: writtenTotal }: WrittenTable) {
    const inTable = (text: string): FieldProblem => ({ text, fieldId: RECOVERY_FIELDS.table });
    const total = writtenTotal.trim() === "" ? undefined : readTotal(withoutUnit(writtenTotal));
    const wrongTotal: readonly FieldProblem[] =
      writtenTotal.trim() !== "" && total === undefined
        ? [{ text: RECOVERY_PAGE.totalUnreadable(writtenTotal), fieldId: RECOVERY_FIELDS.total }]
        : [];
    if (table.trim() === "") return refused([inTable(RECOVERY_PAGE.tableMissing), ...wrongTotal]);
    const rows = readAmounts(new TextEncoder().encode(table), RECOVERY_PAGE.table);
    if (!rows.ok) return refused([...rows.problems.map(amountsProblemSentence).map(inTable), ...wrongTotal]);
    if (wrongTotal.length > 0) return refused(wrongTotal);
    const told = total === undefined ? {} : { total };
    const read = recoverTable({ rows: rows.value, unit: "krona", ...told }, catalogue.basis);
    return read.ok ? read : refused(read.problems.map(recoveryProblemSentence).map(inTable));
  }
}

/** What somebody has pasted is answered and forgotten, on the way too. */
const NOT_KEPT = { "Cache-Control": "no-store" };

function refused(problems: readonly FieldProblem[]): {
  readonly ok: false;
  readonly problems: readonly FieldProblem[];
} {
  return { ok: false, problems };
}

function textOf(field: unknown): string {
  return typeof field === "string" ? field : "";
}

/** "250 000 000 kr" is the same whole number. */
function withoutUnit(written: string): string {
  return written.trim().replace(/\s*(?:kr|kronor)$/i, "");
}
