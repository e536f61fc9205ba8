import type { Clock, Writer } from "../../src/application/ports.ts";
import { buildCatalogue, keepCatalogue } from "../../src/application/open-catalogue.ts";
import { loadLibrary } from "../../src/documents/load-library.ts";
import type { OpenArchive } from "../../src/storage/open-archive.ts";
import { annexHash } from "#domain/published";
import { assert } from "#domain/result";
import { day } from "#domain/time";

const CLOCK: Clock = { today: () => day("2026-03-01"), moment: () => "2026-03-01T08:00:00.000Z" };

/** Small enough to lie in the repository, with amounts by population, in a table, published, and sums of them. */
const AGREEMENTS = ["2017-psykisk-halsa", "2018-norra-stodstruktur"];

const at = (minute: number) => `2026-03-01T10:${String(minute).padStart(2, "0")}:00.000Z`;
const EDITOR: Writer = {
  person: "00000000-0000-4000-8000-000000000001",
  organisation: "2080",
  role: "editor",
};
const HOST: Writer = {
  person: "00000000-0000-4000-8000-000000000003",
  organisation: "rss-dalarna",
  role: "county-host",
};

/**
 * Fills a store as a version of Samnytta leaves it: two agreements with their amounts, an annex read in from a file, and
 * made-up people who have written things in versions. @param root the folder with `agreements/` and `reference/`
 */
export async function fillDemonstration(store: OpenArchive, root: string): Promise<void> {
  const loaded = await loadLibrary(root);
  assert(loaded.ok, "the shipped files can be read");
  const { library } = loaded.value;
  const agreements = library.agreements.filter(({ agreement }) => AGREEMENTS.includes(agreement.id));
  assert(agreements.length === AGREEMENTS.length, "the agreements of the demonstration are shipped");
  const near = library.series.filter(({ date }) => date.year === 2016);
  const annexes = library.annexes?.filter(({ agreement }) => AGREEMENTS.includes(agreement)) ?? [];
  await keepCatalogue(
    buildCatalogue({ ...library, agreements, series: near, annexes }),
    store.archive,
    CLOCK,
  );
  for (const annex of annexes)
    await store.journal.record({
      key: `annex ${annexHash(annex)}`,
      moment: at(0),
      actor: "lokal användare",
      deed: "annex-loaded",
      object: annexHash(annex),
      file: { name: "bilaga.csv", bytes: new TextEncoder().encode("Kod;Belopp\n") },
    });
  await writeAsPeople(store);
}

async function writeAsPeople({ people, records }: OpenArchive): Promise<void> {
  const from = day("2026-01-01");
  const { person } = EDITOR;
  await people.addPerson({ id: person, name: "Anna Öberg (Exempel)", isExample: true }, at(0));
  await people.giveRole({ id: person, person, organisation: "2080", role: "editor", from }, at(0));
  const source = "Exempel: samverkan i länet";
  await people.recordMandate({ host: HOST.organisation, organisation: "2080", from, source }, at(0));
  const body = (name: string) => JSON.stringify({ name: `${name} (Exempel)` });
  const first = { kind: "body", object: "falun-socialnamnden", owner: "2080", basedOn: 0 } as const;
  const written = [
    [EDITOR, { ...first, state: "draft", body: body("Socialnämnden"), deed: "write-body", key: "1" }],
    [
      EDITOR,
      { ...first, state: "published", body: body("Socialnämnden"), deed: "write-body", key: "2", basedOn: 1 },
    ],
    [
      HOST,
      {
        ...first,
        object: "falun-omvardnad",
        state: "unconfirmed",
        body: body("Omvårdnadsnämnden"),
        deed: "write-body",
        key: "1",
      },
    ],
    [
      HOST,
      {
        ...first,
        object: "lansradet",
        owner: HOST.organisation,
        state: "draft",
        body: body("Länsrådet"),
        deed: "write-body",
        key: "2",
      },
    ],
  ] as const;
  for (const [index, [writer, change]] of written.entries()) {
    const outcome = await records.write(writer, change, at(index + 1));
    assert(outcome.kind === "written", `version ${index + 1} of the demonstration is written`);
  }
}
