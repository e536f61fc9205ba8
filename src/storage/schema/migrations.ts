import type { Migration } from "kysely";
import { archiveMigration } from "./0001-archive.ts";
import { journalMigration } from "./0002-journal.ts";
import { trustMigration } from "./0003-trust.ts";
import { publishedAgreementsMigration } from "./0004-published-agreements.ts";
import { lettersMigration } from "./0005-letters.ts";
import { unsentMigration } from "./0006-unsent.ts";
import { attachmentsMigration } from "./0007-attachments.ts";
import { personalDataMigration } from "./0008-personal-data.ts";
import { digestsMigration } from "./0009-digests.ts";
import { organisationsMigration } from "./0010-organisations.ts";
import { answersMigration } from "./0012-answers.ts";
import { forecastsMigration } from "./0013-forecasts.ts";
import { publishedLettersMigration } from "./0014-published-letters.ts";

/**
 * Every change of the database, in order of name. One that has been released is never edited or renamed:
 * a database that has it would not get the edit. New ones come after it.
 */
export const migrations: Readonly<Record<string, Migration>> = {
  "0001-archive": archiveMigration,
  "0002-journal": journalMigration,
  "0003-trust": trustMigration,
  "0004-published-agreements": publishedAgreementsMigration,
  "0005-letters": lettersMigration,
  "0006-unsent": unsentMigration,
  "0007-attachments": attachmentsMigration,
  "0008-personal-data": personalDataMigration,
  "0009-digests": digestsMigration,
  "0010-organisations": organisationsMigration,
  "0012-answers": answersMigration,
  "0013-forecasts": forecastsMigration,
  "0014-published-letters": publishedLettersMigration,
};
