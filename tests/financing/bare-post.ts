import type { JointPost } from "#domain/financing";
import { ore } from "#domain/money";
import { day } from "#domain/time";

/** A made-up ground, where what a fact rests on does not matter. */
export const GROUND = { certainty: "example", source: { document: "Prov" } } as const;

/** A post of two municipalities and two years that costs nothing yet, for tests of what is told of a post. */
export const BARE_POST: JointPost = {
  id: "p",
  slug: "p",
  title: "Post",
  purpose: "Stöd",
  place: "dalarna",
  host: "RSS",
  employment: { employer: "20", form: "project", agreedNotice: "unknown", ground: GROUND },
  period: { from: { year: 2024, month: 1 }, months: 24, ground: GROUND },
  services: [],
  costs: [],
  nature: "co-financing",
  sharing: {
    form: { kind: "population" },
    on: day("2021-12-31"),
    parties: ["2034", "2080"],
    grain: ore(1n),
    rest: "largest-remainder",
    gap: "unknown",
    ground: GROUND,
  },
  grants: [],
  commitments: [],
  documents: [],
  readingDay: day("2024-02-12"),
  notKnown: [],
  version: "",
};
