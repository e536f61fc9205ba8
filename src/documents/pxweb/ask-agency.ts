import type { FetchProblem } from "#domain/population";
import { fail, ok, type Result } from "#domain/result";

/** What is used of the world to ask an agency: the web, how long to wait for an answer, and how to wait. */
export type AgencyLine = {
  readonly fetch: (
    url: string,
    options: {
      readonly redirect: "manual";
      readonly signal: AbortSignal;
      readonly headers: Record<string, string>;
    },
  ) => Promise<Response>;
  /** Ends one question when the answer takes too long. */
  readonly patience: () => AbortSignal;
  /** Waits when the agency asks for it. */
  readonly wait: (seconds: number) => Promise<void>;
};

/** The largest answer that is read, 5 MB: one year of a table of municipalities takes some tens of kB. */
export const ANSWER_LIMIT_BYTES = 5 * 1024 * 1024;

const TRIES = 3;
const REDIRECTS = 3;
/** An agency that does not say how long is asked again after this. */
const USUAL_WAIT_SECONDS = 10;
/** Whoever asks for a longer wait than this is not waited for. */
const LONGEST_WAIT_SECONDS = 60;
const LONGEST_WORDS = 200;

/**
 * Asks for one address and gives the whole answer. Redirects stay at the same host; 429 is waited out a few times.
 * @returns the bytes of an answer that may be JSON, or the one reason why there is none
 */
export async function askAgency(url: string, line: AgencyLine): Promise<Result<Uint8Array, FetchProblem>> {
  for (let tries = 1; ; tries += 1) {
    const answer = await askOnce(url, line, REDIRECTS);
    if (answer.ok || answer.problems[0].kind !== "agency-busy") return answer;
    const { waitSeconds } = answer.problems[0];
    if (tries === TRIES || waitSeconds > LONGEST_WAIT_SECONDS) return answer;
    await line.wait(waitSeconds);
  }
}

async function askOnce(
  url: string,
  line: AgencyLine,
  redirects: number,
): Promise<Result<Uint8Array, FetchProblem>> {
  const signal = line.patience();
  try {
    const response = await line.fetch(url, {
      redirect: "manual",
      signal,
      headers: { accept: "application/json" },
    });
    if (response.status >= 300 && response.status < 400) {
      const to = new URL(response.headers.get("location") ?? "", url);
      await response.body?.cancel();
      if (to.origin !== new URL(url).origin || redirects === 0)
        return fail({ kind: "redirected-away", to: to.origin });
      return await askOnce(to.href, line, redirects - 1);
    }
    const bytes = await readAtMost(response, ANSWER_LIMIT_BYTES);
    if (bytes === undefined) return fail({ kind: "answer-too-large", limitBytes: ANSWER_LIMIT_BYTES });
    return response.status === 200 ? answerOf(response, bytes) : fail(refusalOf(response, bytes));
  } catch (error) {
    if (signal.aborted) return fail({ kind: "agency-silent", address: new URL(url).origin });
    // What the web throws when there is no connection; anything else is a fault of ours.
    if (error instanceof TypeError) return fail({ kind: "agency-unreachable", address: new URL(url).origin });
    throw error;
  }
}

/** The bytes of an answer, undefined when they are more than the limit: the rest is then not fetched. */
async function readAtMost({ body }: Response, limit: number): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = body?.getReader();
  for (let part = await reader?.read(); part?.done === false; part = await reader?.read()) {
    size += part.value.length;
    if (size > limit) {
      await reader?.cancel();
      return undefined;
    }
    parts.push(part.value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function answerOf(response: Response, bytes: Uint8Array): Result<Uint8Array, FetchProblem> {
  const start = new TextDecoder().decode(bytes.subarray(0, 100)).trimStart();
  if (start.startsWith("{") || start.startsWith("[")) return ok(bytes);
  const isPage = start.startsWith("<") || /html/i.test(response.headers.get("content-type") ?? "");
  return fail({ kind: "answer-not-json", looksLike: isPage ? "html" : "unknown" });
}

function refusalOf({ status, headers }: Response, bytes: Uint8Array): FetchProblem {
  if (status === 429) {
    const asked = headers.get("retry-after") ?? "";
    return {
      kind: "agency-busy",
      waitSeconds: /^\d{1,6}$/.test(asked) ? Number(asked) : USUAL_WAIT_SECONDS,
    };
  }
  if (status >= 500) return { kind: "agency-failed", status };
  return { kind: "agency-refused", status, says: wordsOf(bytes) };
}

/** The agency's own words about what is wrong (RFC 9457: `detail`, else `title`), on one line. */
function wordsOf(bytes: Uint8Array): string {
  try {
    const said: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (typeof said !== "object" || said === null) return "";
    const words: unknown = Reflect.get(said, "detail") ?? Reflect.get(said, "title");
    return typeof words === "string" ? words.replaceAll(/\s+/g, " ").trim().slice(0, LONGEST_WORDS) : "";
  } catch {
    return "";
  }
}
