import type { Hono } from "hono";
import { MY_PATH, SIGN_IN_PATH } from "../addresses.ts";
import type { House } from "../house.ts";
import { addAboutRoutes } from "./about-routes.tsx";
import { addAnnexRoutes } from "./annex-routes.tsx";
import { addAgreementRoutes } from "./agreement-routes.tsx";
import { addChangeRoutes } from "./change-routes.tsx";
import { addComparisonRoutes } from "./comparison-routes.tsx";
import { formLimit } from "./deed-forms.tsx";
import { addExportRoutes } from "./export-routes.ts";
import { addInvitationRoutes } from "./invitation-routes.tsx";
import { addDraftEditRoutes } from "./draft-edit-routes.tsx";
import { addDraftPublishRoutes } from "./draft-publish-routes.tsx";
import { addDraftRoutes } from "./draft-routes.tsx";
import { addLastDaysRoutes } from "./last-days-routes.tsx";
import { addMyRoutes } from "./my-routes.tsx";
import { addPeopleRoutes } from "./people-routes.tsx";
import { addReceiptRoutes } from "./receipt-routes.tsx";
import { addReadingRoutes } from "./reading-routes.tsx";
import { addRecipientRoutes } from "./recipient-routes.tsx";
import { addRecoveryRoutes } from "./recovery-routes.tsx";
import { addSeriesRoutes } from "./series-routes.tsx";
import { addSupportingDocumentRoutes } from "./supporting-document-routes.tsx";
import { addSignInRoutes } from "./sign-in-routes.tsx";

/** Every route of the house. Files and forms come first: neither `2016-12-31.csv` nor `las-in` is the day of a page. */
export function addRoutes(app: Hono, house: House): void {
  for (const path of [MY_PATH, SIGN_IN_PATH]) app.use(`${path}/*`, formLimit);
  addAboutRoutes(app, house);
  addSeriesRoutes(app, house);
  addAgreementRoutes(app, house);
  addAnnexRoutes(app, house);
  addComparisonRoutes(app, house);
  addExportRoutes(app, house);
  addLastDaysRoutes(app, house);
  addReadingRoutes(app, house);
  addReceiptRoutes(app, house);
  addRecipientRoutes(app, house);
  addRecoveryRoutes(app, house);
  addSupportingDocumentRoutes(app, house);
  addSignInRoutes(app, house);
  addInvitationRoutes(app, house);
  addMyRoutes(app, house);
  addPeopleRoutes(app, house);
  addChangeRoutes(app, house);
  addDraftRoutes(app, house);
  addDraftEditRoutes(app, house);
  addDraftPublishRoutes(app, house);
}
