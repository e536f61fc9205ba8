import { createTransport } from "nodemailer";
import type { OutgoingLetter, SendLetter, Sent } from "../application/ports.ts";
import { isOneAddress } from "#domain/letter";
import type { MailSettings } from "./mail-settings.ts";

/** How long each step of a try may take, in milliseconds: a server that says nothing holds no other letter up for long. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 } as const;

/** Longer answers are cut: a server may say anything. */
const ANSWER_LENGTH = 200;

/**
 * Sends letters to a mail server (SMTP). Text only, no attachments, nothing fetched; headers in other letters than a–z are
 * encoded. A letter has the same Message-ID each time it is tried, so that one that was sent twice is shown once.
 * @param signal ends a try under way
 */
export function smtpSender(
  settings: MailSettings,
  {
    signal,
    ...patience
  }: Partial<Record<keyof typeof PATIENCE, number>> & { readonly signal?: AbortSignal } = {},
): SendLetter {
  const { url, from, requiresTls, messageHost } = settings;
  return async (letter) => {
    if (!isOneAddress(letter.address)) return { kind: "refused", answer: "not-one-address" };
    const transport = createTransport({
      url,
      requireTLS: requiresTls,
      disableFileAccess: true,
      disableUrlAccess: true,
      ...PATIENCE,
      ...patience,
    });
    try {
      const { response } = await transport.sendMail({
        from: { name: "Samnytta", address: from },
        to: { name: "", address: letter.address },
        subject: letter.subject,
        text: letter.text,
        messageId: `<${letter.id}@${messageHost}>`,
        headers: headersOf(letter),
        ...(signal === undefined ? {} : { signal }),
      });
      return { kind: "accepted", answer: plain(response) };
    } catch (error) {
      return failure(error);
    } finally {
      transport.close();
    }
  };
}

/** No automatic answers; and one press in the reader's mail program stops such letters (RFC 8058). */
function headersOf({ stopAddress }: OutgoingLetter): Record<string, string> {
  return {
    "Auto-Submitted": "auto-generated",
    ...(stopAddress === undefined
      ? {}
      : { "List-Unsubscribe": `<${stopAddress}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" }),
  };
}

/**
 * What a fault means: an answer from 500 on is for good (RFC 5321 4.2.1), all else for now. One about our own sign-in to the
 * server says nothing of the letter, and waits until somebody has put it right.
 */
function failure(error: unknown): Sent {
  const code = field(error, "responseCode");
  const answer = field(error, "response");
  const isOurs = field(error, "code") === "EAUTH" || field(error, "code") === "ETLS";
  const isForGood = typeof code === "number" && code >= 500 && !isOurs;
  return {
    kind: isForGood ? "refused" : "later",
    answer: typeof answer === "string" && answer !== "" ? plain(answer) : "no-answer",
  };
}

function field(error: unknown, name: string): unknown {
  return typeof error === "object" && error !== null
    ? Object.entries(error).find(([key]) => key === name)?.[1]
    : undefined;
}

/** An answer on one line, without unseen characters. */
function plain(answer: string): string {
  return answer
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]+/gu, " ")
    .trim()
    .slice(0, ANSWER_LENGTH);
}
