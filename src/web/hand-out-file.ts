import type { Context } from "hono";

/** The type of a workbook in XLSX. */
export const WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Hands out a file to save. One that holds the reader's own host, or the moment, is made anew each time and not kept. */
export function handOutFile(
  context: Context,
  content: string | Uint8Array<ArrayBuffer>,
  type: string,
  name: string,
) {
  return context.body(content, 200, {
    "Content-Type": type,
    "Content-Disposition": `attachment; filename="${name}"`,
    ...(type.startsWith("text/calendar") ? { "Cache-Control": "no-cache" } : {}),
  });
}
