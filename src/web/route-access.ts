import { assert } from "#domain/result";
import type { Deed } from "#domain/rights";
import type { Hono } from "hono";
import {
  ALTERNATIVES_PATH,
  ANNEXES_PATH,
  CHANGES_PATH,
  CONFIRM_PATH,
  CONSENT_LINK_PATH,
  COUNTY_PATH,
  GUEST_PATH,
  JOINT_POSTS_PATH,
  INVITATION_PATH,
  DRAFTS_PATH,
  LAST_DAYS_PATH,
  LINK_PATH,
  LOADED_SERIES_PATH,
  MY_DATA_PATH,
  MY_LETTERS_PATH,
  MY_PATH,
  ORGANISATION_PATH,
  OWN_POSTS_PATH,
  OUTBOX_PATH,
  OWN_CONSENTS_PATH,
  OWN_SEARCH_PATH,
  PEOPLE_PATH,
  PERSONAL_DATA_PATH,
  RECOVERY_PATH,
  SERIES_FORM_PATH,
  SIGN_IN_PATH,
  STOP_PATH,
  FILES_PATH,
  SUPPORTING_PATH,
  THING_WORDS,
  UNSENT_PATH,
} from "./addresses.ts";
import { ORDER_PATH } from "./order-addresses.ts";

/** Who a route answers. */
export type Access =
  /**
   * Everybody: it shows what is published, computes on what was given, or signs somebody in or out. What lies behind a
   * secret in the address opens for whoever holds it. It changes nothing else.
   */
  | "everybody"
  /** Whoever sits at the computer that runs the house. */
  | "this-computer"
  /** Whoever is signed in: it shows or changes nothing but their own. */
  | "signed-in"
  /** Whoever the table of rights allows the deed, to the thing that the request names. */
  | { readonly deed: Deed };

const EVERYBODY_READS = [
  "/",
  "/sok",
  "/stilmall",
  "/favicon.ico",
  "/underlag/fem-dokument",
  "/sa-raknar-vi",
  "/tillganglighet",
  "/oppna-data",
  "/overenskommelser",
  "/overenskommelser/:slug",
  "/overenskommelser/:slug/agreement.json",
  "/overenskommelser/:slug/text",
  "/overenskommelser/:slug/export.json",
  "/overenskommelser/:slug/belopp.csv",
  "/overenskommelser/:slug/belopp.xlsx",
  "/overenskommelser/:slug/penningflode.csv",
  "/overenskommelser/:slug/ansvariga",
  "/overenskommelser/:slug/bilaga",
  "/overenskommelser/:slug/jamfor",
  "/overenskommelser/:slug/jamfor.csv",
  "/overenskommelser/:slug/jamfor/kvitto.html",
  "/overenskommelser/:slug/kvitto.html",
  "/belopp/:address",
  "/belopp/:address/kvitto.html",
  ALTERNATIVES_PATH,
  `${ALTERNATIVES_PATH}/:slug`,
  `${ALTERNATIVES_PATH}/:slug/bild.svg`,
  `${ORDER_PATH}/:slug`,
  `${ORDER_PATH}/:slug/tidslinje.csv`,
  `${ORDER_PATH}/:slug/tidslinje.xlsx`,
  `${ORDER_PATH}/:slug/ordning.json`,
  ANNEXES_PATH,
  `${ANNEXES_PATH}/:hash`,
  "/kommuner",
  "/kommuner/:slug",
  "/kommuner/:slug/",
  "/kommuner/:slug/bidrag",
  "/kommuner/:slug/bidrag.csv",
  "/regioner/:slug",
  "/regioner/:slug/",
  "/regioner/:slug/bidrag",
  "/regioner/:slug/bidrag.csv",
  "/lan/:slug",
  "/lan/:slug/",
  "/folkmangd/:day",
  "/organ/:object",
  "/bilaga/:hash",
  `${INVITATION_PATH}/:secret`,
  LAST_DAYS_PATH,
  `${LAST_DAYS_PATH}.ics`,
  LOADED_SERIES_PATH,
  PERSONAL_DATA_PATH,
  RECOVERY_PATH,
  SERIES_FORM_PATH,
  SIGN_IN_PATH,
  `${SIGN_IN_PATH}/med/:provider`,
  `${SIGN_IN_PATH}/svar`,
  JOINT_POSTS_PATH,
  `${JOINT_POSTS_PATH}/:slug`,
  `${JOINT_POSTS_PATH}/:slug/belopp`,
  `${JOINT_POSTS_PATH}/:slug/belopp/:fingerprint`,
  `${JOINT_POSTS_PATH}/:slug/framtider`,
  `${JOINT_POSTS_PATH}/:slug/risk`,
  `${JOINT_POSTS_PATH}/:slug/riskanalys`,
  `${JOINT_POSTS_PATH}/:slug/riskanalys/:organisation`,
  `${JOINT_POSTS_PATH}/:slug/riskanalys/:organisation/:file`,
  `${JOINT_POSTS_PATH}/:slug/belopp.csv`,
  `${JOINT_POSTS_PATH}/:slug/belopp.json`,
  `${JOINT_POSTS_PATH}/:slug/belopp.xlsx`,
  "/kommuner/:municipality/gemensamt/:slug",
  `${JOINT_POSTS_PATH}/:slug/handlingar`,
  `${JOINT_POSTS_PATH}/:slug/handlingar/:party`,
  `${JOINT_POSTS_PATH}/:slug/handlingar/:party/:file`,
  `${JOINT_POSTS_PATH}/:slug/handlingar-docx.zip`,
  `${JOINT_POSTS_PATH}/:slug/handlingar-pdf.zip`,
  SUPPORTING_PATH,
  `${SUPPORTING_PATH}/:slug`,
  `${SUPPORTING_PATH}/:slug/kalender.ics`,
];

/** Every route by method and path, and who it answers. What does not stand here does not start. */
export const ROUTE_ACCESS: Readonly<Record<string, Access>> = {
  ...Object.fromEntries(EVERYBODY_READS.map((path) => [`GET ${path}`, "everybody"] as const)),
  [`POST ${RECOVERY_PATH}`]: "everybody",
  [`GET ${SIGN_IN_PATH}/exempel`]: "everybody",
  [`POST ${SIGN_IN_PATH}/exempel`]: "everybody",
  "POST /logga-ut": "everybody",
  [`GET ${LINK_PATH}/:secret`]: "everybody",
  [`POST ${LINK_PATH}/:secret`]: "everybody",
  [`POST ${INVITATION_PATH}/:secret`]: "everybody",
  [`GET ${GUEST_PATH}/:secret`]: "everybody",
  [`POST ${GUEST_PATH}/:secret`]: "everybody",
  [`GET ${CONSENT_LINK_PATH}/:secret`]: "everybody",
  [`POST ${CONSENT_LINK_PATH}/:secret`]: "everybody",
  [`GET ${STOP_PATH}/:secret`]: "everybody",
  [`POST ${STOP_PATH}/:secret`]: "everybody",

  "POST /overenskommelser/:slug/bilaga": "this-computer",
  "POST /overenskommelser/:slug/bilaga/faststall": "this-computer",
  "POST /bilagor/:hash/:deed{ta-tillbaka|las-in-igen}": "this-computer",
  [`POST ${SERIES_FORM_PATH}`]: "this-computer",
  [`POST ${SERIES_FORM_PATH}/anvand`]: "this-computer",
  [`POST ${LOADED_SERIES_PATH}/:hash/ta-tillbaka`]: "this-computer",

  [`GET ${MY_PATH}`]: "signed-in",
  [`POST ${MY_PATH}/organisation`]: "signed-in",
  ...Object.fromEntries(
    Object.values(THING_WORDS).flatMap((word): readonly (readonly [string, Access])[] => [
      [`GET ${FILES_PATH}/${word}/:object`, { deed: "read-drafts" }],
      [`POST ${FILES_PATH}/${word}/:object`, { deed: "attach-file" }],
      [`POST ${FILES_PATH}/${word}/:object/ta-bort`, { deed: "remove-file" }],
      [`GET ${FILES_PATH}/${word}/:object/fil/:hash`, { deed: "read-drafts" }],
    ]),
  ),
  [`GET ${UNSENT_PATH}`]: "signed-in",
  [`POST ${UNSENT_PATH}`]: "signed-in",
  [`POST ${UNSENT_PATH}/kasta`]: "signed-in",

  [`GET ${PEOPLE_PATH}`]: { deed: "invite-person" },
  [`POST ${PEOPLE_PATH}/bjud-in`]: { deed: "invite-person" },
  [`POST ${PEOPLE_PATH}/ny-lank`]: { deed: "invite-person" },
  [`POST ${PEOPLE_PATH}/aterkalla`]: { deed: "invite-person" },
  [`GET ${PEOPLE_PATH}/roll/:id`]: { deed: "give-role" },
  [`POST ${PEOPLE_PATH}/roll/:id`]: { deed: "give-role" },
  [`GET ${PEOPLE_PATH}/person/:person/ta-bort`]: { deed: "erase-person" },
  [`POST ${PEOPLE_PATH}/person/:person/ta-bort`]: { deed: "erase-person" },
  [`GET ${PEOPLE_PATH}/uppgifter`]: { deed: "invite-person" },
  [`GET ${MY_DATA_PATH}`]: "signed-in",
  [`GET ${MY_DATA_PATH}/fil`]: "signed-in",
  [`GET ${CHANGES_PATH}`]: "signed-in",
  [`GET ${CHANGES_PATH}/laget`]: "signed-in",
  [`POST ${CHANGES_PATH}/angra`]: { deed: "undo" },

  [`GET ${MY_LETTERS_PATH}`]: "signed-in",
  [`POST ${MY_LETTERS_PATH}`]: "signed-in",
  [`GET ${OUTBOX_PATH}`]: { deed: "read-outbox" },
  [`GET ${OUTBOX_PATH}/:id`]: { deed: "read-outbox" },
  [`POST ${OUTBOX_PATH}/:id/igen`]: { deed: "resend-letter" },

  [`GET ${DRAFTS_PATH}`]: { deed: "read-drafts" },
  [`POST ${DRAFTS_PATH}`]: { deed: "write-agreement" },
  [`GET ${DRAFTS_PATH}/:draft`]: { deed: "read-drafts" },
  [`POST ${DRAFTS_PATH}/:draft`]: { deed: "write-agreement" },
  [`GET ${DRAFTS_PATH}/:draft/delar`]: { deed: "read-drafts" },
  [`POST ${DRAFTS_PATH}/:draft/delar`]: { deed: "write-agreement" },
  [`GET ${DRAFTS_PATH}/:draft/json`]: { deed: "read-drafts" },
  [`POST ${DRAFTS_PATH}/:draft/json`]: { deed: "write-agreement" },
  [`GET ${DRAFTS_PATH}/:draft/agreement.json`]: { deed: "read-drafts" },
  [`GET ${DRAFTS_PATH}/:draft/granska`]: { deed: "read-drafts" },
  [`POST ${DRAFTS_PATH}/:draft/tolkning`]: { deed: "interpret-finding" },
  [`GET ${DRAFTS_PATH}/:draft/synpunkter`]: { deed: "read-drafts" },
  [`POST ${DRAFTS_PATH}/:draft/synpunkter`]: { deed: "leave-remark" },
  [`POST ${DRAFTS_PATH}/:draft/synpunkter/lank`]: { deed: "send-guest-link" },
  [`POST ${DRAFTS_PATH}/:draft/synpunkter/aterkalla`]: { deed: "send-guest-link" },
  [`POST ${DRAFTS_PATH}/:draft/klart`]: { deed: "write-agreement" },
  [`POST ${DRAFTS_PATH}/:draft/publicera`]: { deed: "publish-agreement" },
  [`GET ${COUNTY_PATH}`]: "signed-in",
  [`GET ${COUNTY_PATH}/nytt`]: { deed: "write-body" },
  [`POST ${COUNTY_PATH}/nytt`]: { deed: "write-body" },
  [`POST ${COUNTY_PATH}/lankar`]: { deed: "send-guest-link" },
  [`GET ${COUNTY_PATH}/organ/:object`]: { deed: "write-body" },
  [`POST ${COUNTY_PATH}/organ/:object`]: { deed: "write-body" },
  [`GET ${COUNTY_PATH}/plats/:object/samtycke`]: { deed: "record-consent" },
  [`POST ${COUNTY_PATH}/plats/:object/samtycke`]: { deed: "record-consent" },
  [`POST ${COUNTY_PATH}/samtycke/:consent/ta-tillbaka`]: { deed: "withdraw-consent" },
  [`GET ${COUNTY_PATH}/plats/:object`]: { deed: "write-seat" },
  [`POST ${COUNTY_PATH}/plats/:object`]: { deed: "write-seat" },
  [`GET ${COUNTY_PATH}/kontakt/:object`]: { deed: "write-contact" },
  [`POST ${COUNTY_PATH}/kontakt/:object`]: { deed: "write-contact" },
  [`GET ${COUNTY_PATH}/diarienummer/:object`]: { deed: "write-case-number" },
  [`POST ${COUNTY_PATH}/diarienummer/:object`]: { deed: "write-case-number" },
  [`GET ${COUNTY_PATH}/organ/:object/avsluta`]: { deed: "end-body" },
  [`POST ${COUNTY_PATH}/organ/:object/avsluta`]: { deed: "end-body" },
  [`GET ${COUNTY_PATH}/organisation/:object`]: { deed: "write-organisation" },
  [`POST ${COUNTY_PATH}/organisation/:object`]: { deed: "write-organisation" },
  [`GET ${COUNTY_PATH}/medlemskap/:object`]: { deed: "write-organisation" },
  [`POST ${COUNTY_PATH}/medlemskap/:object`]: { deed: "write-organisation" },
  [`GET ${COUNTY_PATH}/vardskap/:object`]: { deed: "give-mandate" },
  [`POST ${COUNTY_PATH}/vardskap/:object`]: { deed: "give-mandate" },
  [`GET ${COUNTY_PATH}/svar/:object`]: { deed: "write-commitment" },
  [`POST ${COUNTY_PATH}/svar/:object`]: { deed: "write-commitment" },
  [`GET ${OWN_POSTS_PATH}`]: "signed-in",
  [`GET ${OWN_POSTS_PATH}/:slug/besked/:object`]: { deed: "write-notice" },
  [`POST ${OWN_POSTS_PATH}/:slug/besked/:object`]: { deed: "write-notice" },
  [`POST ${OWN_POSTS_PATH}/:slug/besked/:object/ta-tillbaka`]: { deed: "write-notice" },
  [`GET ${OWN_POSTS_PATH}/:slug/riskanalys/:object`]: { deed: "read-drafts" },
  [`GET ${OWN_POSTS_PATH}/:slug/riskanalys/:object/:file`]: { deed: "read-drafts" },
  [`POST ${OWN_POSTS_PATH}/:slug/riskanalys/:object`]: { deed: "write-risk-analysis" },
  [`POST ${OWN_POSTS_PATH}/:slug/riskanalys/:object/publicera`]: { deed: "publish-risk-analysis" },
  [`GET ${ORGANISATION_PATH}`]: "signed-in",
  [`GET ${OWN_CONSENTS_PATH}`]: "signed-in",
  [`GET ${OWN_SEARCH_PATH}`]: "signed-in",
  [`GET ${CONFIRM_PATH}`]: { deed: "confirm-entry" },
  [`POST ${CONFIRM_PATH}`]: { deed: "confirm-entry" },
};

/** The routes of an application, each once, as the table names them; what only looks on (`use`) is left out. */
function routesOf(app: Hono): readonly string[] {
  return [
    ...new Set(
      app.routes.filter(({ method }) => method !== "ALL").map(({ method, path }) => `${method} ${path}`),
    ),
  ];
}

/**
 * Makes sure that every route has its row, and that what is not for everybody lies under the path of those who are
 * signed in.
 * @param openFiles the addresses of files that anyone may fetch
 * @throws when a route has no row: the house does not start then
 */
export function declareAccess(app: Hono, openFiles: readonly string[]): void {
  const open = new Set(openFiles.map((path) => `GET ${path}`));
  for (const route of routesOf(app)) {
    const access = ROUTE_ACCESS[route];
    assert(access !== undefined || open.has(route), `${route} says in ROUTE_ACCESS who it answers`);
    const isPlain = access === undefined || access === "everybody" || access === "this-computer";
    assert(isPlain || route.includes(` ${MY_PATH}`), `${route} lies under ${MY_PATH}`);
  }
}
