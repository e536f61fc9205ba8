import { mayDo, type Acting, type Refusal, type Verdict } from "#domain/rights";
import type { Clock, Letter, Outbox } from "./ports.ts";

/** What the outbox needs. */
export type OutboxParts = { readonly outbox: Outbox; readonly clock: Clock };

/** A letter as its organisation sees it. */
export type SeenLetter = Letter & {
  /** Whether whoever looks may have it tried again. */
  readonly mayRetry: boolean;
};

/** Whether somebody may read what has been sent from the organisation that they act for. */
export function mayReadOutbox(acting: Acting | undefined): Verdict {
  return mayDo("read-outbox", { owner: acting?.organisation ?? "", state: "published" }, acting);
}

/** What has been sent from an organisation, and what waits, the last first (utkorgen). */
export async function viewOutbox(acting: Acting, parts: OutboxParts): Promise<readonly SeenLetter[]> {
  return (await parts.outbox.list(acting.organisation)).map((letter) => seenBy(acting, letter));
}

/** One letter of the organisation's. */
export async function viewLetter(
  id: string,
  acting: Acting,
  parts: OutboxParts,
): Promise<SeenLetter | undefined> {
  const letter = isId(id) ? await parts.outbox.find(acting.organisation, id) : undefined;
  return letter && seenBy(acting, letter);
}

/** How many of an organisation's letters have not got through, for whoever may do something about it; else 0. */
export async function countFailedLetters(
  acting: Acting | undefined,
  { outbox }: Pick<OutboxParts, "outbox">,
): Promise<number> {
  if (acting === undefined || !mayResend(acting).may) return 0;
  return (await outbox.list(acting.organisation)).filter(({ state }) => state === "failed").length;
}

/** Lets a letter that did not get through be tried again (försök igen). Twice is once. */
export async function resendLetter(
  id: string,
  acting: Acting | undefined,
  { outbox, clock }: OutboxParts,
): Promise<{ readonly kind: "waiting" | "unknown" } | { readonly kind: "refused"; readonly why: Refusal }> {
  const verdict = mayResend(acting);
  if (acting === undefined || !verdict.may)
    return { kind: "refused", why: verdict.may ? { kind: "not-signed-in" } : verdict.why };
  if (!isId(id)) return { kind: "unknown" };
  if (await outbox.retry(acting.organisation, id, clock.moment())) return { kind: "waiting" };
  const letter = await outbox.find(acting.organisation, id);
  return { kind: letter?.state === "waiting" || letter?.state === "sent" ? "waiting" : "unknown" };
}

function mayResend(acting: Acting | undefined): Verdict {
  return mayDo("resend-letter", { owner: acting?.organisation ?? "", state: "published" }, acting);
}

/** An address is for administrators, and only within the organisation: another's people are known by what they are. */
function seenBy(acting: Acting, letter: Letter): SeenLetter {
  const { address, ...to } = letter.to;
  const isShown = acting.roles.includes("administrator") && to.organisation === acting.organisation;
  return {
    ...letter,
    to: isShown && address !== undefined ? { ...to, address } : to,
    mayRetry: letter.state === "failed" && address !== undefined && mayResend(acting).may,
  };
}

function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}
