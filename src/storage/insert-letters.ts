import type { Transaction } from "kysely";
import type { NewLetter } from "../application/ports.ts";
import { ask } from "./asking.ts";
import type { ArchiveTables } from "./schema/tables.ts";

/**
 * Adds letters in a transaction, in the name of the organisation that each is from: whatever else the transaction does is
 * done with the letter or not at all. One whose reason has a letter already is left out.
 * @returns how many were added
 */
export async function insertLetters(
  transaction: Transaction<ArchiveTables>,
  letters: readonly NewLetter[],
): Promise<number> {
  let added = 0;
  for (const letter of letters) {
    await ask(transaction, { organisation: letter.organisation });
    const { numInsertedOrUpdatedRows = 0n } = await transaction
      .insertInto("letter")
      .values({
        id: letter.id,
        key: letter.key,
        organisation: letter.organisation,
        kind: letter.kind,
        to_organisation: letter.to.organisation,
        to_role: letter.to.role,
        person: letter.to.person ?? null,
        address: letter.to.address,
        heading: letter.subject,
        letter_text: letter.text,
        stop_hash: letter.stopHash ?? null,
        told: letter.told ?? null,
        is_example: letter.isExample,
        written_at: letter.writtenAt,
        state: letter.state,
        tried: 0,
        next_at: letter.state === "waiting" ? letter.writtenAt : null,
        settled_at: null,
        answer: null,
      })
      // Two programs that write the same letter at once have the same id too.
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows === 0n) continue;
    added += 1;
    if (keepsLink(letter))
      await transaction
        .insertInto("letter_link")
        .values({ letter: letter.id, link: letter.link, works_until: letter.linkUntil ?? null })
        .execute();
  }
  return added;
}

/** A link is kept only for sending, and with an example, which is never sent. */
export function keepsLink(letter: NewLetter): letter is NewLetter & { readonly link: string } {
  return letter.link !== undefined && (letter.state === "waiting" || letter.isExample);
}
