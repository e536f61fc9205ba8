import { canonicalJson } from "#domain/source";
import { BODY_RECORDS, type BodyRecord } from "../../../src/application/written-down.ts";
import { NEW_RECORD, RECORD_WORDS } from "../../../src/web/addresses.ts";
import {
  ANSWERED,
  ASSIGNMENTS,
  DRAFT_TEXT,
  LETTER,
  LETTERS,
  linksFor,
  NEW_THINGS,
  NO_THING,
  NOTHING,
  OBJECT,
  recordsOf,
  SECRET,
  SECRET_HASH,
  STOPPABLE,
  UNDONE,
  WORD,
  type PlantedThing,
} from "./things.ts";
import { HOSTED, JOINT, OTHER, OWN } from "./visitors.ts";

/** How a route is asked about one thing. A thing that is not there is asked for by an id that nothing has. */
export type RouteRequest = {
  readonly things: readonly PlantedThing[];
  readonly path: (thing: PlantedThing) => string;
  /** The fields of the form; absent for what is only read. */
  readonly fields?: (thing: PlantedThing) => Readonly<Record<string, string>>;
  /** Who asks; everybody where nobody is named. */
  readonly visitors?: readonly string[];
};

/** Falun's part of the joint post in 2024, as an address asks for it. */
export const PART_OF_FALUN = "?ar=2024&part=2080";

/** What the paths of public routes are filled in with. */
export type PublicPlaces = {
  readonly amount: string;
  readonly annex: string;
  readonly document: string;
  /** Falun's part of the joint post in 2024. */
  readonly part: string;
};

const idOf = ({ whose }: PlantedThing) => (whose === "none" ? NOTHING : OBJECT);
const ownerOf = ({ whose }: PlantedThing) =>
  whose === "hosted (by us)" ? HOSTED : whose === "joint" ? JOINT : whose === "other" ? OTHER : OWN;
const personOf = ({ whose }: PlantedThing) => (whose === "none" ? NOTHING : `${WORD}-person`);
const basis = { version: "2", nyckel: "k1" };

const ask = (
  things: readonly PlantedThing[],
  path: (id: string) => string,
  fields?: RouteRequest["fields"],
): RouteRequest => ({ things, path: (thing) => path(idOf(thing)), ...(fields && { fields }) });

/** A page that names no thing, with each thing there in turn. */
const read = (things: readonly PlantedThing[], path: string): RouteRequest =>
  ask(
    things.filter(({ isVisitors }) => isVisitors !== true),
    () => path,
  );

// An agreement is never joint: whose it is, is the only relation there is to it.
const drafts = recordsOf("agreement").filter(({ whose }) => !/words|joint/.test(whose));
const bodies = recordsOf("body");
const seats = recordsOf("seat").filter(({ whose }) => !/me|joint/.test(whose));
/** What is ended or not: whose words it is, is asked where the body is written. */
const endings = bodies.filter(({ whose }) => !/me|joint/.test(whose));
/** A notice is its writer's own. */
const notices = recordsOf("notice").filter(({ whose }) => !/me|joint/.test(whose));
/** A risk analysis is its writer's own. */
const analyses = recordsOf("risk-analysis").filter(({ whose }) => !/me|joint/.test(whose));
const OWN_POSTS = "/mitt/gemensamma-poster";
const ANALYSES = `${OWN_POSTS}/${ANSWERED.split(" ")[0] ?? ""}/riskanalys`;
const ANALYSED = { "risk-1": "Bidraget uteblir", "sannolikhet-1": "3", "konsekvens-1": "2" };
const NOTICES = `${OWN_POSTS}/${ANSWERED.split(" ")[0] ?? ""}/besked`;
const TOLD = {
  ar: "2024",
  bidrag: "god-och-nara-vard-2024 kommuner",
  belopp: "18,5 mnkr",
  dag: "2024-01-24",
  palagg: "",
  kalla: "Brev",
};
/** For pages that only count, or look at what is unconfirmed. */
const someBodies = bodies.filter(({ state }) => state === "draft" || state === "unconfirmed");

/** A membership and a mandate name an organisation that is written down: the support structure. */
function withSupport(kind: BodyRecord, things: readonly PlantedThing[]): readonly PlantedThing[] {
  if (kind !== "membership" && kind !== "mandate") return things;
  const body = canonicalJson({ name: "Stödstrukturen", form: "support-structure", isExample: false });
  const state = "published" as const;
  return things.map((thing) => ({
    ...thing,
    plant: async (stores, visitor) => {
      await stores.records.write(
        { person: "person-of-support", organisation: JOINT, role: "administrator" },
        {
          kind: "organisation",
          object: JOINT,
          owner: JOINT,
          state,
          body,
          basedOn: 0,
          deed: "write-organisation",
          key: "s",
        },
        "2026-11-20T08:00:00Z",
      );
      await thing.plant(stores, visitor);
    },
  }));
}

/** The forms of a body, a seat and a contact, of one that is there and of a new one. */
const RECORD_FORMS = BODY_RECORDS.flatMap((kind) => {
  const word = RECORD_WORDS[kind];
  const path = `/mitt/lan/${word}`;
  const values = (thing: PlantedThing): Readonly<Record<string, string>> => ({
    ...basis,
    agare: ownerOf(thing),
    ursprung: "stated",
    ...{
      body: {
        namn: "Nämnden",
        slag: "committee",
        niva: "municipality",
        mandat: "decides",
        omfattar: "Falun",
      },
      seat: { funktion: "school", uppgift: "chair" },
      contact: { overenskommelse: "psykisk-halsa-2016", kontaktfunktion: "Skolchef" },
      organisation: { namn: "Stödet", form: "support-structure", lan: "20" },
      membership: { medlemi: JOINT },
      commitment: { posten: ANSWERED, svar: "yes", bindning: "intention" },
      mandate: { vard: JOINT, grund: "Socialnämnden 12 maj 2026", fran: "2026-02-01" },
      "case-number": { arende: "agreement psykisk-halsa-2016", nummer: "SKR 17/01234" },
    }[kind],
  });
  // The three are one form: whose words it is is walked for the first.
  const ofKind = withSupport(kind, recordsOf(kind)).filter(
    ({ whose }) => kind === "body" || !/me|words|joint/.test(whose),
  );
  // The form of a new seat is that of a body; one that is published may be chosen by everybody.
  const ofNew = kind === "seat" ? `${NEW_RECORD}?organ=${OBJECT}` : NEW_RECORD;
  const published = recordsOf("body").find(
    (each) => each.whose === "own (by another)" && each.state === "published",
  );
  // Only who shares the post answers.
  const newOwners = NEW_THINGS.filter(({ whose }) => kind !== "commitment" || whose !== "joint");
  const newThings = withSupport(kind, newOwners).map((thing) =>
    kind === "seat" && published !== undefined ? { ...thing, plant: published.plant } : thing,
  );
  return [
    [
      `GET ${path}/:object`,
      [ask(ofKind, (id) => `${path}/${id}`), ask(newThings.slice(0, 1), () => `${path}/${ofNew}`)],
    ],
    [
      `POST ${path}/:object`,
      [
        ask(ofKind, (id) => `${path}/${id}`, values),
        ask(
          newThings,
          () => `${path}/${ofNew}`,
          (thing) => ({ ...values(thing), version: "0" }),
        ),
      ],
    ],
  ] as const;
});

/** The files of an agreement and of a body: one that is there, and a new one. */
const FILE_HASH = "a".repeat(64);
const withFile = (kind: "agreement" | "body", things: readonly PlantedThing[]): readonly PlantedThing[] =>
  things.map((thing) => ({
    ...thing,
    plant: async (stores, visitor) => {
      await thing.plant(stores, visitor);
      if (thing.whose === "none") return;
      const owner = thing.whose.startsWith("hosted") ? HOSTED : ownerOf(thing);
      const body = canonicalJson({
        thing: { kind, object: OBJECT },
        name: `${WORD}.txt`,
        type: "txt",
        hash: FILE_HASH,
        bytes: 1,
      });
      await stores.records.write(
        { person: "person-colleague", organisation: owner, role: "editor" },
        {
          kind: "attachment",
          object: `${FILE_HASH} f1`,
          owner,
          state: "draft",
          body,
          basedOn: 0,
          deed: "attach-file",
          key: "f1",
        },
        "2026-11-20T11:00:00Z",
      );
    },
  }));
const FILE_FORMS = (["agreement", "body"] as const).flatMap((kind) => {
  const path = `/mitt/bilagor/${kind === "body" ? "organ" : "overenskommelse"}`;
  const things = kind === "body" ? bodies : drafts;
  const there = withFile(kind, things);
  const given = { nyckel: "k1", filnamn: "a.txt", underlag: Buffer.from("text").toString("base64") };
  const removed = { nyckel: "k1", bilaga: `${FILE_HASH} f1`, version: "1" };
  return [
    [`GET ${path}/:object`, [ask(there, (id) => `${path}/${id}`)]],
    [
      `POST ${path}/:object`,
      [
        ask(
          things,
          (id) => `${path}/${id}`,
          () => given,
        ),
      ],
    ],
    [
      `POST ${path}/:object/ta-bort`,
      [
        ask(
          there,
          (id) => `${path}/${id}/ta-bort`,
          () => removed,
        ),
      ],
    ],
    [`GET ${path}/:object/fil/:hash`, [ask(there, (id) => `${path}/${id}/fil/${FILE_HASH}`)]],
  ] as const;
});

/** How every route that is not simply read by everybody is asked. */
const ASKED: Readonly<Record<string, readonly RouteRequest[]>> = {
  "GET /mitt": [read(someBodies, "/mitt")],
  "POST /mitt/organisation": [
    ask(
      NEW_THINGS,
      () => "/mitt/organisation",
      (thing) => ({ organisation: ownerOf(thing) }),
    ),
  ],
  "POST /mitt/osparat": [
    ask(
      NO_THING,
      () => "/mitt/osparat",
      () => ({ nyckel: "k1", plats: "/mitt/lan/organ/ny", "f:namn": "Nämnden" }),
    ),
  ],
  "GET /mitt/personer": [read(ASSIGNMENTS, "/mitt/personer"), read(linksFor("invitation"), "/mitt/personer")],
  "POST /mitt/personer/bjud-in": [
    ask(
      NEW_THINGS.slice(0, 1),
      () => "/mitt/personer/bjud-in",
      () => ({
        ...basis,
        som: "editor",
        epost: "bo@example.se",
      }),
    ),
    ask(
      ASSIGNMENTS,
      () => "/mitt/personer/bjud-in",
      (thing) => ({
        ...basis,
        som: `ersatter:${idOf(thing)}`,
        epost: "bo@example.se",
      }),
    ),
  ],
  "POST /mitt/personer/ny-lank": [
    ask(
      ASSIGNMENTS,
      () => "/mitt/personer/ny-lank",
      ({ whose }) => ({
        ...basis,
        person: whose === "none" ? NOTHING : `${WORD}-person`,
      }),
    ),
  ],
  "POST /mitt/personer/aterkalla": [
    ask(
      linksFor("invitation"),
      () => "/mitt/personer/aterkalla",
      () => ({ ...basis, lank: SECRET_HASH }),
    ),
  ],
  "GET /mitt/personer/roll/:id": [ask(ASSIGNMENTS, (id) => `/mitt/personer/roll/${id}`)],
  "POST /mitt/personer/roll/:id": [
    ask(
      ASSIGNMENTS,
      (id) => `/mitt/personer/roll/${id}`,
      () => ({
        sista: "2026-11-30",
        version: "0",
        nyckel: "k1",
      }),
    ),
  ],
  "GET /mitt/personer/person/:person/ta-bort": [
    { things: ASSIGNMENTS, path: (thing) => `/mitt/personer/person/${personOf(thing)}/ta-bort` },
  ],
  "POST /mitt/personer/person/:person/ta-bort": [
    {
      things: ASSIGNMENTS,
      path: (thing) => `/mitt/personer/person/${personOf(thing)}/ta-bort`,
      fields: () => ({ nyckel: "k1", skal: "Har slutat" }),
    },
  ],
  "GET /mitt/andringar": [read(bodies, "/mitt/andringar"), read(drafts, "/mitt/andringar")],
  "GET /mitt/andringar/laget": [
    read(bodies, "/mitt/andringar/laget?dag=2026-11-21"),
    read(drafts, "/mitt/andringar/laget?dag=2026-11-21"),
  ],
  "POST /mitt/andringar/angra": (["body", "agreement"] as const).map((kind) =>
    ask(
      kind === "body" ? [...bodies, ...UNDONE] : drafts,
      () => "/mitt/andringar/angra",
      (thing) => ({ ...basis, slag: kind, sak: idOf(thing) }),
    ),
  ),
  "GET /mitt/brev": [read(LETTERS, "/mitt/brev")],
  "POST /mitt/brev": [
    ask(
      NO_THING,
      () => "/mitt/brev",
      () => ({ nyckel: "k1", "hur-ofta": "weekly", paminnelser: "nej" }),
    ),
  ],
  "GET /brev/:secret": [read(STOPPABLE, `/brev/${SECRET}`)],
  "POST /brev/:secret": [
    ask(
      STOPPABLE,
      () => `/brev/${SECRET}`,
      () => ({ brev: "nej" }),
    ),
  ],
  "GET /mitt/utkorg": [read(LETTERS, "/mitt/utkorg")],
  "GET /mitt/utkorg/:id": [ask(LETTERS, () => `/mitt/utkorg/${LETTER}`)],
  "POST /mitt/utkorg/:id/igen": [
    ask(
      LETTERS,
      () => `/mitt/utkorg/${LETTER}/igen`,
      () => ({ nyckel: "k1" }),
    ),
  ],
  "GET /mitt/overenskommelser": [read(drafts, "/mitt/overenskommelser")],
  "POST /mitt/overenskommelser": [
    ask(
      NO_THING,
      () => "/mitt/overenskommelser",
      () => ({ nyckel: "k1", utgangspunkt: "", ar: "2027" }),
    ),
  ],
  "GET /mitt/overenskommelser/:draft": [ask(drafts, (id) => `/mitt/overenskommelser/${id}`)],
  "POST /mitt/overenskommelser/:draft": [
    ask(
      drafts,
      (id) => `/mitt/overenskommelser/${id}`,
      () => ({ ...basis, title: "Exempel: en annan titel" }),
    ),
  ],
  "GET /mitt/overenskommelser/:draft/delar": [ask(drafts, (id) => `/mitt/overenskommelser/${id}/delar`)],
  "POST /mitt/overenskommelser/:draft/delar": [
    ask(
      drafts,
      (id) => `/mitt/overenskommelser/${id}/delar`,
      () => ({ ...basis, gor: "lagg-till", "part-title": "Exempel: en ny del", mottagare: "regions" }),
    ),
  ],
  "GET /mitt/overenskommelser/:draft/json": [ask(drafts, (id) => `/mitt/overenskommelser/${id}/json`)],
  "POST /mitt/overenskommelser/:draft/json": [
    ask(
      drafts,
      (id) => `/mitt/overenskommelser/${id}/json`,
      () => ({
        ...basis,
        json: DRAFT_TEXT.replace(WORD, "en annan titel"),
      }),
    ),
  ],
  "GET /mitt/overenskommelser/:draft/agreement.json": [
    ask(drafts, (id) => `/mitt/overenskommelser/${id}/agreement.json`),
  ],
  "GET /mitt/overenskommelser/:draft/granska": [ask(drafts, (id) => `/mitt/overenskommelser/${id}/granska`)],
  "POST /mitt/overenskommelser/:draft/tolkning": [
    ask(
      drafts,
      (id) => `/mitt/overenskommelser/${id}/tolkning`,
      () => ({
        ...basis,
        finding: "parts-against-whole:frame",
        reading: "Så läser vi.",
        by: "Samnytta",
        on: "2026-11-22",
        why: "Texten säger det.",
        evidence: "Stycke 1",
      }),
    ),
  ],
  "GET /mitt/overenskommelser/:draft/synpunkter": [
    ask(drafts, (id) => `/mitt/overenskommelser/${id}/synpunkter`),
  ],
  "POST /mitt/overenskommelser/:draft/synpunkter": [
    ask(
      drafts,
      (id) => `/mitt/overenskommelser/${id}/synpunkter`,
      () => ({ nyckel: "k1", synpunkt: "Bra." }),
    ),
  ],
  "POST /mitt/overenskommelser/:draft/synpunkter/lank": [
    ask(
      drafts,
      (id) => `/mitt/overenskommelser/${id}/synpunkter/lank`,
      () => ({ nyckel: "k1", organisation: "Orsa", funktion: "Handläggare", dagar: "14" }),
    ),
  ],
  "POST /mitt/overenskommelser/:draft/synpunkter/aterkalla": [
    ask(
      [...drafts.filter(({ state }) => state !== "published"), ...linksFor("guest")],
      (id) => `/mitt/overenskommelser/${id}/synpunkter/aterkalla`,
      () => ({ nyckel: "k1", lank: SECRET_HASH }),
    ),
  ],
  "POST /mitt/overenskommelser/:draft/klart": [
    ask(
      drafts,
      (id) => `/mitt/overenskommelser/${id}/klart`,
      () => ({ ...basis, lage: "skicka" }),
    ),
  ],
  "POST /mitt/overenskommelser/:draft/publicera": [
    ask(
      drafts,
      (id) => `/mitt/overenskommelser/${id}/publicera`,
      // 5.3 million with one part alone of it: 1.59 million that nothing else is said of, and published all the same.
      () => ({ ...basis, trots: "parts-against-whole:frame:159000000" }),
    ),
  ],
  "GET /mitt/lan": [read(recordsOf("contact"), "/mitt/lan?lan=20&overenskommelse=psykisk-halsa-2016")],
  "GET /mitt/lan/nytt": [read(NO_THING, "/mitt/lan/nytt")],
  "POST /mitt/lan/nytt": [
    ask(
      NEW_THINGS.filter(({ whose }) => whose === "hosted (by us)" || whose === "other"),
      () => "/mitt/lan/nytt",
      ({ whose }) => ({ nyckel: "k1", lan: whose === "hosted (by us)" ? "20" : "19" }),
    ),
  ],
  "POST /mitt/lan/lankar": [
    ask(
      someBodies,
      () => "/mitt/lan/lankar",
      () => ({ nyckel: "k1" }),
    ),
  ],
  ...Object.fromEntries(RECORD_FORMS),
  "GET /mitt/lan/organ/:object/avsluta": [ask(endings, (id) => `/mitt/lan/organ/${id}/avsluta`)],
  "POST /mitt/lan/organ/:object/avsluta": [
    ask(
      endings,
      (id) => `/mitt/lan/organ/${id}/avsluta`,
      () => ({ ...basis, sista: "2026-12-31" }),
    ),
  ],
  "GET /mitt/gemensamma-poster": [read(NO_THING, OWN_POSTS)],
  [`GET ${OWN_POSTS}/:slug/besked/:object`]: [
    ask(notices, (id) => `${NOTICES}/${id}`),
    ask(NEW_THINGS.slice(0, 1), () => `${NOTICES}/${NEW_RECORD}`),
  ],
  [`POST ${OWN_POSTS}/:slug/besked/:object`]: [
    ask(
      notices,
      (id) => `${NOTICES}/${id}`,
      () => ({ ...basis, andra: "1" }),
    ),
    ask(
      NEW_THINGS.slice(0, 1),
      () => `${NOTICES}/${NEW_RECORD}`,
      () => ({ ...TOLD, nyckel: "k1", version: "0", spara: "1" }),
    ),
  ],
  [`POST ${OWN_POSTS}/:slug/besked/:object/ta-tillbaka`]: [
    ask(
      notices,
      (id) => `${NOTICES}/${id}/ta-tillbaka`,
      () => basis,
    ),
  ],
  [`GET ${OWN_POSTS}/:slug/riskanalys/:object`]: [
    ask(analyses, (id) => `${ANALYSES}/${id}`),
    ask(NEW_THINGS.slice(0, 1), () => `${ANALYSES}/${NEW_RECORD}`),
  ],
  // Few: each is a file that is written.
  [`GET ${OWN_POSTS}/:slug/riskanalys/:object/:file`]: [
    ask(
      analyses.filter(({ state }) => state === "draft" || state === "-"),
      (id) => `${ANALYSES}/${id}/riskanalys.docx`,
    ),
  ],
  [`POST ${OWN_POSTS}/:slug/riskanalys/:object`]: [
    ask(
      analyses,
      (id) => `${ANALYSES}/${id}`,
      () => ({ ...basis, ...ANALYSED }),
    ),
    ask(
      NEW_THINGS.slice(0, 1),
      () => `${ANALYSES}/${NEW_RECORD}`,
      () => ({ ...ANALYSED, nyckel: "k1", version: "0" }),
    ),
  ],
  [`POST ${OWN_POSTS}/:slug/riskanalys/:object/publicera`]: [
    ask(
      analyses,
      (id) => `${ANALYSES}/${id}/publicera`,
      () => basis,
    ),
  ],
  "GET /mitt/samtycken": [read(NO_THING, "/mitt/samtycken")],
  "GET /mitt/sok": [read(recordsOf("contact").slice(0, 12), "/mitt/sok?q=chef")],
  "GET /mitt/organisationen": [read(recordsOf("mandate").slice(0, 4), "/mitt/organisationen")],
  "GET /mitt/lan/plats/:object/samtycke": [ask(seats, (id) => `/mitt/lan/plats/${id}/samtycke`)],
  "POST /mitt/lan/plats/:object/samtycke": [
    ask(
      seats,
      (id) => `/mitt/lan/plats/${id}/samtycke`,
      () => ({ ...basis, namn: "Bo Exempel", dag: "2026-11-20", ordalydelse: "Mitt namn får visas." }),
    ),
  ],
  "POST /mitt/lan/samtycke/:consent/ta-tillbaka": [
    ask(
      recordsOf("consent").filter(({ whose }) => !/me|joint/.test(whose)),
      (id) => `/mitt/lan/samtycke/${id}/ta-tillbaka`,
      () => ({ nyckel: "k1", plats: OBJECT }),
    ),
  ],
  ...Object.fromEntries(FILE_FORMS),
  "GET /mitt/bekrafta": [read(bodies, "/mitt/bekrafta")],
  "POST /mitt/bekrafta": [
    ask(
      bodies,
      () => "/mitt/bekrafta",
      (thing) => ({ nyckel: "k1", sak: `body 2 ${idOf(thing)}` }),
    ),
  ],

  "GET /gast/:secret": [read(linksFor("guest"), `/gast/${SECRET}`)],
  "POST /gast/:secret": [
    ask(
      linksFor("guest"),
      () => `/gast/${SECRET}`,
      () => ({ synpunkt: "Bra." }),
    ),
  ],
  "GET /lank/:secret": [read(linksFor("confirmation"), `/lank/${SECRET}`)],
  "POST /lank/:secret": [
    ask(
      linksFor("confirmation"),
      () => `/lank/${SECRET}`,
      () => ({ sak: `body 2 ${OBJECT}` }),
    ),
    ask(
      linksFor("confirmation"),
      () => `/lank/${SECRET}`,
      () => ({ "ord-0": `body 2 ${OBJECT}`, "fel-0": "Nämnden heter något annat." }),
    ),
  ],
  "GET /inbjudan/:secret": [read(linksFor("invitation"), `/inbjudan/${SECRET}`)],
  "POST /inbjudan/:secret": [
    ask(
      linksFor("invitation"),
      () => `/inbjudan/${SECRET}`,
      () => ({
        namn: "Bo Exempel",
        epost: "bo@example.se",
      }),
    ),
  ],
  "POST /logga-in/exempel": [
    ask(
      NO_THING,
      () => "/logga-in/exempel",
      () => ({ roll: "kung" }),
    ),
  ],
  "POST /logga-ut": [
    ask(
      NO_THING,
      () => "/logga-ut",
      () => ({}),
    ),
  ],
  "POST /nyckeln-baklanges": [
    ask(
      NO_THING,
      () => "/nyckeln-baklanges",
      () => ({ tabell: "" }),
    ),
  ],
};

/** How a route is asked: those that are only read by everybody with bodies planted, since their words are public or not. */
export function requestsOf(route: string, places: PublicPlaces): readonly RouteRequest[] {
  const own = ASKED[route];
  if (own !== undefined) return own;
  const [method = "", pattern = ""] = route.split(" ");
  const path = filledIn(pattern, places) + (QUERIES[pattern] ?? "");
  if (method !== "GET")
    return [
      ask(
        NO_THING,
        () => path,
        () => ({ nyckel: "k1" }),
      ),
    ];
  const isAnybodys = ["/kommuner/:slug", "/lan/:slug", "/regioner/:slug", "/organ/:object"].includes(pattern);
  // Of what lies in the stores these pages show the same to everybody, so two are enough: nobody and every role at once.
  return [
    read(NO_THING, path),
    ...(isAnybodys
      ? [
          {
            ...read(
              bodies.filter(({ whose }) => whose !== "none"),
              path,
            ),
            visitors: ["nobody", "every-role"],
          },
        ]
      : []),
  ];
}

/** What some pages are asked by, beside their path. */
const QUERIES: Readonly<Record<string, string>> = {
  "/overenskommelser/:slug/jamfor": "?med=psykisk-halsa-2016",
  "/overenskommelser/:slug/jamfor.csv": "?med=psykisk-halsa-2016",
  "/overenskommelser/:slug/jamfor/kvitto.html": "?med=psykisk-halsa-2016&lan=dalarna",
  "/overenskommelser/:slug/kvitto.html": "?del=analys-regioner",
  "/sok": "?q=lingon",
  "/gemensamma-poster/:slug/belopp/:fingerprint": PART_OF_FALUN,
};

/** What Dalarna's municipalities are asked to pay together. */
export const JOINT_POST = "dalarna-utvecklingsledare-2023";

function filledIn(pattern: string, { amount, annex, document, part }: PublicPlaces): string {
  const folder = pattern.split("/")[1] ?? "";
  const slugs: Readonly<Record<string, string>> = {
    overenskommelser: "psykisk-halsa-2017",
    kommuner: "falun",
    regioner: "region-dalarna",
    lan: "dalarna",
    alternativ: "norra-stodstruktur",
    ordning: "norra-stodstruktur",
    underlag: document,
    "gemensamma-poster": JOINT_POST,
  };
  return pattern
    .replace(":municipality/gemensamt/:slug", `falun/gemensamt/${JOINT_POST}`)
    .replace(":party/:file", "falun/tjansteskrivelse.docx")
    .replace("handlingar/:party", "handlingar/falun")
    .replace(/:deed\{(.+?)\|.+\}/, "$1")
    .replace(":slug/riskanalys/:organisation/:file", `${JOINT_POST}/riskanalys/2080/riskanalys.docx`)
    .replace(":slug/riskanalys/:organisation", `${JOINT_POST}/riskanalys/2080`)
    .replace(":slug", slugs[folder] ?? "finns-inte")
    .replace(":address", amount)
    .replace(":hash", annex)
    .replace(":fingerprint", part)
    .replace(":day", "2016-12-31")
    .replace(":object", OBJECT)
    .replace(":provider", "finns-inte");
}
