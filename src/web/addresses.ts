import type { CatalogueEntry } from "../application/open-catalogue.ts";
import type { BodyRecord } from "../application/written-down.ts";

/** Alternatives side by side. */
export const ALTERNATIVES_PATH = "/alternativ";

/** A comparison's page. */
export function alternativesHref(slug: string): string {
  return `${ALTERNATIVES_PATH}/${slug}`;
}

/** The picture of one of the alternatives, as a file. */
export function pictureHref(slug: string, column: string): string {
  return withQuery(`${ALTERNATIVES_PATH}/${slug}/bild.svg`, { alternativ: column });
}

/** Where a published table is read backwards. */
export const RECOVERY_PATH = "/nyckeln-baklanges";

/** The address that explains an amount, for ever. */
export function amountHref(address: string): string {
  return `/belopp/${address}`;
}

/** The amount as a file that computes itself again. */
export function amountReceiptHref(address: string): string {
  return `${amountHref(address)}/kvitto.html`;
}

/** A component's amounts as such a file: by the stage in use, or by both side by side. */
export function componentReceiptHref(slug: string, component: string, showsBothStages: boolean): string {
  return withQuery(`${agreementHref(slug)}/kvitto.html`, {
    del: component,
    steg: showsBothStages ? "bada" : undefined,
  });
}

/** An agreement's page, where a county is given opened at what that county gets. */
export function agreementHref(slug: string, county?: string): string {
  return withQuery(`/overenskommelser/${slug}`, { lan: county });
}

/** The page that compares two agreements. */
export function comparisonHref(slug: string, other?: string, county?: string): string {
  return withQuery(`${agreementHref(slug)}/jamfor`, { med: other, lan: county });
}

/** A comparison as a file that computes itself again: of everybody that the page shows, or of one group of them. */
export function comparisonReceiptHref(slug: string, other: string, county: string, group?: string): string {
  return withQuery(`${agreementHref(slug)}/jamfor/kvitto.html`, { med: other, lan: county, grupp: group });
}

/** Who answers for an agreement in a county; in the first of them where none is named. */
export function answerableHref(slug: string, county?: string): string {
  return withQuery(`${agreementHref(slug)}/ansvariga`, { lan: county });
}

/** A clause in an agreement's text. */
export function clauseHref(slug: string, clause: string): string {
  return `/overenskommelser/${slug}/text#${clause}`;
}

/** A row of a population series, or its head without a code. */
export function populationHref(day: string, code: string): string {
  return code === "" ? `/folkmangd/${day}` : `/folkmangd/${day}#k-${code}`;
}

/** The same page with some words of the query changed; an undefined value takes the word away. */
export function withQuery(
  path: string,
  query: Readonly<Record<string, string | undefined>>,
  anchor = "",
): string {
  // In order of the words, so that the same page has one address.
  const entries = Object.entries(query).toSorted(([left], [right]) => (left < right ? -1 : 1));
  const words = entries.flatMap(([name, value]) =>
    value === undefined || value === "" ? [] : [`${encodeURIComponent(name)}=${encodeURIComponent(value)}`],
  );
  return `${path}${words.length === 0 ? "" : `?${words.join("&")}`}${anchor}`;
}

/** The title of a component by id, for sentences about an entry. */
export function componentOf({ components }: CatalogueEntry, id: string) {
  return components.find(({ result }) => result.component.id === id)?.result.component;
}

/** The documents with dates and money that are no agreements with the state. */
export const SUPPORTING_PATH = "/underlag";

/** The page of such a document. */
export function supportingHref(slug: string): string {
  return `${SUPPORTING_PATH}/${slug}`;
}

/** The place of one dated fact in its document's page, by its lasting name. */
export function documentDateAnchor(name: string): string {
  return `u-${name.slice(0, 16)}`;
}

/** The page of last days. */
export const LAST_DAYS_PATH = "/sista-dagar";

/** The place of one last day in that page, by the name of its duty. */
export function lastDayAnchor(name: string): string {
  return `d-${name.slice(0, 16)}`;
}

/** Where a payer's table is read in for an agreement. */
export function annexFormHref(slug: string): string {
  return `${agreementHref(slug)}/bilaga`;
}

/** What payers have published, agreement by agreement. */
export const ANNEXES_PATH = "/bilagor";

/** An annex, for ever. */
export function annexHref(hash: string): string {
  return `${ANNEXES_PATH}/${hash}`;
}

/** Where a population is read in. */
export const SERIES_FORM_PATH = "/folkmangd/las-in";

/** The populations that somebody has read in. */
export const LOADED_SERIES_PATH = "/folkmangd/inlasta";

/** Where one signs in. */
export const SIGN_IN_PATH = "/logga-in";

/** The page of whoever is signed in. Everything that needs a sign-in lies under it. */
export const MY_PATH = "/mitt";

/** Where files are attached to one's own things. */
export const FILES_PATH = `${MY_PATH}/bilagor`;

/** The word of an address for what a file belongs to. */
export const THING_WORDS = { agreement: "overenskommelse", body: "organ" } as const;

/** The page of a thing's files, or one of those addresses under it. */
export function filesHref(kind: keyof typeof THING_WORDS, object: string, under = ""): string {
  return `${FILES_PATH}/${THING_WORDS[kind]}/${encodeURIComponent(object)}${under}`;
}

/** A published file, by the hash of its bytes. */
export function publicFileHref(hash: string): string {
  return `/bilaga/${hash}`;
}

/** Where a form's script keeps what is written and not sent. */
export const UNSENT_PATH = `${MY_PATH}/osparat`;

/** Where a county's bodies, seats and contacts are written down. */
export const COUNTY_PATH = `${MY_PATH}/lan`;

/** Where an organisation confirms what its host has entered. */
export const CONFIRM_PATH = `${MY_PATH}/bekrafta`;

/** Where a link that works once is opened. */
export const LINK_PATH = "/lank";

/** Where a guest without an account reads a draft and answers. */
export const GUEST_PATH = "/gast";

/** The page that a guest's secret opens. */
export function guestHref(secret: string): string {
  return `${GUEST_PATH}/${encodeURIComponent(secret)}`;
}

/** The form of one thing, a body, a seat or a contact; of a new one where nothing is named. */
export function recordFormHref(kind: BodyRecord, object?: string): string {
  return `${COUNTY_PATH}/${RECORD_WORDS[kind]}/${encodeURIComponent(object ?? NEW_RECORD)}`;
}

/** The public page of a body. */
export function bodyHref(object: string): string {
  return `/organ/${encodeURIComponent(object)}`;
}

/** The word of an address for each kind of thing. */
export const RECORD_WORDS: Readonly<Record<BodyRecord, string>> = {
  body: "organ",
  seat: "plats",
  contact: "kontakt",
  "case-number": "diarienummer",
  organisation: "organisation",
  membership: "medlemskap",
  mandate: "vardskap",
  commitment: "svar",
};

/** Where one's own organisation answers joint posts, and where a year's notice is written down. */
export const OWN_POSTS_PATH = `${MY_PATH}/gemensamma-poster`;

/** The form of a year's notice of a post, or where it is taken back; of a new one where nothing is named. */
export function noticeHref(slug: string, object?: string, under: "" | "/ta-tillbaka" = ""): string {
  return `${OWN_POSTS_PATH}/${slug}/besked/${encodeURIComponent(object ?? NEW_RECORD)}${under}`;
}

/** The page of one's own organisation, its memberships and who may register for it. */
export const ORGANISATION_PATH = `${MY_PATH}/organisationen`;

/** The consents for the seats of one's own organisation. */
export const OWN_CONSENTS_PATH = `${MY_PATH}/samtycken`;

/** The search over what whoever is signed in may see. */
export const OWN_SEARCH_PATH = `${MY_PATH}/sok`;

/** Where a body is ended. */
export function endBodyHref(object: string): string {
  return `${recordFormHref("body", object)}/avsluta`;
}

/** What stands for a thing that is not there yet. */
export const NEW_RECORD = "ny";

/** The consents of a seat. */
export function consentHref(seat: string): string {
  return `${recordFormHref("seat", seat)}/samtycke`;
}

/** Where a consent is taken back by an organisation. */
export function withdrawConsentHref(consent: string): string {
  return `${COUNTY_PATH}/samtycke/${encodeURIComponent(consent)}/ta-tillbaka`;
}

/** Where somebody takes their own consent back, before the secret of the link. */
export const CONSENT_LINK_PATH = "/samtycke";

/** The page that such a link opens. */
export function consentLinkHref(secret: string): string {
  return `${CONSENT_LINK_PATH}/${encodeURIComponent(secret)}`;
}

/** Where an invitation is opened, before its secret. */
export const INVITATION_PATH = "/inbjudan";

/** The page that an invitation's secret opens. */
export function invitationHref(secret: string): string {
  return `${INVITATION_PATH}/${secret}`;
}

/** Who has which role in the organisation that one acts for. */
export const PEOPLE_PATH = `${MY_PATH}/personer`;

/** Where somebody's personal data is removed. */
export function erasePersonHref(person: string): string {
  return `${PEOPLE_PATH}/person/${encodeURIComponent(person)}/ta-bort`;
}

/** The register of personal data. */
export const PERSONAL_DATA_PATH = "/personuppgifter";

/** What is kept about whoever is signed in. */
export const MY_DATA_PATH = `${MY_PATH}/mina-uppgifter`;

/** What the organisation of whoever is signed in has changed. */
export const CHANGES_PATH = `${MY_PATH}/andringar`;

/** How it stood on a day, or what stands otherwise today. @param day as it is written, "15 mars 2026" */
export function stateHref(day: string, against?: "today"): string {
  return withQuery(`${CHANGES_PATH}/laget`, { dag: day, mot: against && AGAINST_TODAY });
}

/** The word of an address that compares a day with today. */
export const AGAINST_TODAY = "i-dag";

/** What a thing is called within a page of many things. */
export function thingId({ kind, object }: { readonly kind: string; readonly object: string }): string {
  return encodeURIComponent(`${kind}-${object}`);
}

/** The letters that have been sent from one's organisation. */
export const OUTBOX_PATH = `${MY_PATH}/utkorg`;

/** One of those letters, or the form by which it is tried again. */
export function letterHref(id: string, form?: "igen"): string {
  return `${OUTBOX_PATH}/${id}${form === undefined ? "" : `/${form}`}`;
}

/** What one's next letter says, and how often one wants it. */
export const MY_LETTERS_PATH = `${MY_PATH}/brev`;

/** Where letters are stopped by their secret, without a sign-in. */
export const STOP_PATH = "/brev";

/** The page that such a secret opens. */
export function stopHref(secret: string): string {
  return `${STOP_PATH}/${encodeURIComponent(secret)}`;
}

/** The agreements that one's organisation writes and has published. */
export const DRAFTS_PATH = `${MY_PATH}/overenskommelser`;

/** The form where a new draft is begun, filled in for the next edition of a published agreement: the same year and names. */
export function nextEditionHref({ slug, year }: { readonly slug: string; readonly year: number }): string {
  return `${withQuery(DRAFTS_PATH, { utgangspunkt: slug, ar: String(year) })}#ny`;
}

/** The form where a new draft is begun, filled in for the year after an agreement, and first on its page. */
export function nextYearHref({ slug }: { readonly slug: string }): string {
  return withQuery(DRAFTS_PATH, { utgangspunkt: slug });
}

/** The parts of a draft, with one of them open to be divided or taken away. */
export function partsHref(object: string, open: Readonly<Record<string, string>> = {}): string {
  return withQuery(draftHref(object, "delar"), open);
}

/** A draft's own page, or one of those under it. */
export function draftHref(
  object: string,
  page?: "delar" | "json" | "granska" | "synpunkter" | "agreement.json",
): string {
  return `${DRAFTS_PATH}/${object}${page === undefined ? "" : `/${page}`}`;
}

/** The way to a provider of identities, with where to go afterwards and the secret of an invitation to take with it. */
export function providerHref(
  provider: string,
  words: { readonly vidare?: string | undefined; readonly inbjudan?: string | undefined },
): string {
  return withQuery(`${SIGN_IN_PATH}/med/${provider}`, words);
}

/** What several pay together. */
export const JOINT_POSTS_PATH = "/gemensamma-poster";

/** The page of a joint post, as it is written or as it is tried. */
export function jointPostHref(
  slug: string,
  trial: Readonly<Record<string, string | undefined>> = {},
  anchor = "",
): string {
  return withQuery(`${JOINT_POSTS_PATH}/${slug}`, trial, anchor);
}

/** What else there is than a joint post, on its page. */
export function postAlternativesHref(slug: string): string {
  return jointPostHref(slug, {}, "#alternativ");
}

/** Where a party answers for one year of a joint post; leads to the answer that stands where there is one. */
export function answerHref(party: string, post: string, year: number): string {
  return withQuery(recordFormHref("commitment"), { agare: party, posten: `${post} ${year}` });
}

/** What may come of a joint post's money. */
export function riskHref(slug: string): string {
  return `${JOINT_POSTS_PATH}/${slug}/risk`;
}

/** Every way that the parties of a joint post can answer, with what is tried in the address. */
export function futuresHref(slug: string, query: Readonly<Record<string, string>> = {}, anchor = ""): string {
  return withQuery(`${JOINT_POSTS_PATH}/${slug}/framtider`, query, anchor);
}

/** What a joint post means to one municipality. */
export function partyPostHref(
  municipality: string,
  slug: string,
  trial: Readonly<Record<string, string | undefined>> = {},
  anchor = "",
): string {
  return withQuery(`/kommuner/${municipality}/gemensamt/${slug}`, trial, anchor);
}

/** One amount of a joint post explained: of a year or of all, of a party or of all; its inputs stand in the address. */
export function postAmountHref(
  slug: string,
  asked: {
    readonly year?: number | undefined;
    readonly party?: string | undefined;
    readonly isStanding?: boolean;
  },
  trial: Readonly<Record<string, string | undefined>> = {},
): string {
  return withQuery(`${JOINT_POSTS_PATH}/${slug}/belopp`, {
    ...trial,
    ar: asked.year?.toString(),
    part: asked.party,
    visa: asked.isStanding === true ? "sakrat" : undefined,
  });
}

/** The papers of a joint post: all of them, one party's, or a file of one. */
export function papersHref(post: string, ...path: readonly string[]): string {
  return [`${JOINT_POSTS_PATH}/${post}/handlingar`, ...path].join("/");
}

/** Every party's paper in one file. */
export function papersArchiveHref(post: string, format: string): string {
  return `${JOINT_POSTS_PATH}/${post}/handlingar-${format}.zip`;
}
