import { mkdir, open, readFile } from "node:fs/promises";
import { dirname } from "node:path";
import { fail, ok, type Result } from "#domain/result";

/** A file outside the database that only grows, one line of JSON for each thing. */
export type LineFile<T> = {
  /** Its text; "" where it is not there yet. */
  readonly text: () => Promise<Result<string, string>>;
  /** Writes lines at its end, down to the disk; made with its folder when the first is written. */
  readonly append: (things: readonly T[]) => Promise<Result<undefined, string>>;
};

/** Opens such a file. Where it cannot be used the problem is the system's code, such as "EACCES". @param mode of a new file */
export function lineFile<T>(file: string, mode: number): LineFile<T> {
  return {
    text: async () => {
      try {
        return ok(await readFile(file, "utf8"));
      } catch (error) {
        const code = codeOf(error);
        return code === "ENOENT" ? ok("") : fail(code);
      }
    },
    append: async (things) => {
      try {
        await mkdir(dirname(file), { recursive: true });
        await appendLines(file, mode, things);
        return ok(undefined);
      } catch (error) {
        return fail(codeOf(error));
      }
    },
  };
}

/** A line that was not written to its end before a power cut is taken away first: it never counted. */
async function appendLines(file: string, mode: number, things: readonly unknown[]): Promise<void> {
  const opened = await open(file, "a+", mode);
  try {
    const text = await opened.readFile();
    const whole = text.lastIndexOf("\n") + 1;
    if (whole < text.length) await opened.truncate(whole);
    await opened.appendFile(things.map((each) => `${JSON.stringify(each)}\n`).join(""));
    await opened.sync();
  } finally {
    await opened.close();
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "unknown";
}
