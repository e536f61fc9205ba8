import { annexHash } from "#domain/published";
import { isPublished } from "../../src/application/published-figure.ts";
import type { Catalogue } from "../../src/application/open-catalogue.ts";

/** One kind of page: what it is, and an address that shows it. */
export type PageType = { readonly says: string; readonly address: string };

const AGREEMENT = "/overenskommelser/psykisk-halsa-2017";
const POST = "/gemensamma-poster/dalarna-utvecklingsledare-2023";
const PARTY_POST = "/kommuner/falun/gemensamt/dalarna-utvecklingsledare-2023";

/**
 * Every kind of page that the house has, each once. Of tables that can be long a short one is taken: the markup of a row
 * is the same in the tenth as in the three hundredth.
 */
export function pageTypes({ entries }: Catalogue): readonly PageType[] {
  const entry = entries.find(({ agreement }) => AGREEMENT.endsWith(`/${agreement.slug}`));
  const share = entry?.components
    .flatMap(({ amounts }) => amounts)
    .find(({ recipient }) => recipient === "1981");
  const amount = share?.address ?? "";
  const published = entry?.components.flatMap(({ amounts }) => amounts).find((each) => isPublished(each));
  const annex = entry?.components.flatMap(({ annexes }) => annexes)[0];
  return [
    { says: "start", address: "/" },
    { says: "signing in", address: "/logga-in" },
    { says: "municipalities, searched", address: "/kommuner?sok=vall" },
    { says: "municipality", address: "/kommuner/sala" },
    { says: "municipality that is also a region", address: "/kommuner/gotland" },
    { says: "county", address: "/lan/vastmanland" },
    { says: "region", address: "/regioner/region-vastmanland" },
    { says: "agreements", address: "/overenskommelser" },
    { says: "agreement", address: AGREEMENT },
    { says: "agreement by both stages", address: `${AGREEMENT}?lan=gotland&steg=bada` },
    { says: "agreement with all parts together", address: `${AGREEMENT}?lan=halland&del=alla` },
    { says: "agreement with an opened amount", address: `${AGREEMENT}?visa=${amount}` },
    { says: "agreement without known key", address: "/overenskommelser/god-och-nara-vard-2024" },
    {
      says: "agreement with a sum that does not add up",
      address: "/overenskommelser/norra-stodstruktur-2018",
    },
    { says: "the text of an agreement", address: `${AGREEMENT}/text` },
    { says: "form for the payer's amounts", address: `${AGREEMENT}/bilaga` },
    { says: "agreement with a published amount", address: `${AGREEMENT}?lan=norrbotten&del=analys-regioner` },
    { says: "published amount", address: `/belopp/${published?.address ?? ""}` },
    { says: "annex", address: `/bilagor/${annex === undefined ? "" : annexHash(annex)}` },
    { says: "annexes of all agreements", address: "/bilagor" },
    { says: "two agreements compared", address: `${AGREEMENT}/jamfor?lan=halland&med=psykisk-halsa-2016` },
    { says: "compared with one that is not here", address: `${AGREEMENT}/jamfor?med=finns-inte` },
    { says: "amount", address: `/belopp/${amount}` },
    { says: "amount that is not known here", address: `/belopp/${"0".repeat(64)}` },
    { says: "population", address: "/folkmangd/2021-12-31" },
    { says: "form for a population", address: "/folkmangd/las-in" },
    { says: "populations that are read in", address: "/folkmangd/inlasta" },
    { says: "last days of one organisation", address: "/sista-dagar?organisation=halmstad&dag=2016-06-07" },
    { says: "last days of all, today", address: "/sista-dagar" },
    { says: "last days of a name that is not there", address: "/sista-dagar?organisation=fal" },
    { says: "grants of a municipality", address: "/kommuner/halmstad/bidrag" },
    { says: "search with hits", address: "/sok?q=559096" },
    { says: "search without hits", address: "/sok?q=Falan" },
    { says: "the five documents", address: "/underlag/fem-dokument?dokument=vastmanland" },
    { says: "joint posts", address: "/gemensamma-poster" },
    { says: "joint post", address: POST },
    { says: "joint post as somebody tries it", address: `${POST}?utan=2085&nyckel=golv&belopp=30000` },
    { says: "joint post with a key that nobody can carry", address: `${POST}?nyckel=golv&belopp=1+mnkr` },
    {
      says: "all possible answers to a joint post",
      address: `${POST}/framtider?hogst=125+%25&bidrag=4&ute-20=500000&minst=50+%25&regel=krymper&sen=mycket`,
    },
    { says: "what a joint post means to a municipality", address: PARTY_POST },
    { says: "the same without itself", address: `${PARTY_POST}?utan=2080` },
    { says: "amount of a joint post", address: `${POST}/belopp?ar=2024&part=2080` },
    { says: "supporting documents", address: "/underlag" },
    { says: "supporting document with money", address: "/underlag/dalarna-gemensam-finansiering-2022" },
    { says: "supporting document with a timeline", address: "/underlag/hemvard-tidslinje-2011" },
    { says: "alternatives", address: "/alternativ" },
    {
      says: "alternatives side by side",
      address: "/alternativ/norra-stodstruktur?folkmangd=2016-12-31&ja=43&nyckel=halften-invanare&part=2480",
    },
    { says: "how we count", address: "/sa-raknar-vi" },
    { says: "the key read backwards", address: "/nyckeln-baklanges" },
    { says: "accessibility", address: "/tillganglighet" },
    { says: "open data", address: "/oppna-data" },
    { says: "parts of pages", address: "/stilmall" },
    { says: "a page that does not exist", address: "/finns-inte" },
  ];
}
