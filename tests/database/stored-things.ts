import { annexHash } from "#domain/published";
import { fileHash } from "#domain/source";
import { day } from "#domain/time";
import type { NewVersion, Writer } from "../../src/application/ports.ts";
import { keepBasis, type TestArchive } from "./archives.ts";
import { annex, annexLoaded, moment } from "./kept-content.ts";

/** Who writes in the tests: an editor of Falun, one of Orsa, and the county's host. */
export const falun: Writer = {
  person: "00000000-0000-4000-8000-000000000001",
  organisation: "2080",
  role: "editor",
};
export const orsa: Writer = {
  ...falun,
  person: "00000000-0000-4000-8000-000000000002",
  organisation: "2034",
};
export const host: Writer = {
  person: "00000000-0000-4000-8000-000000000003",
  organisation: "rss-dalarna",
  role: "county-host",
};

/** A moment of the tests' day. */
export const at = (minute: number) => `2026-03-01T10:${String(minute).padStart(2, "0")}:00.000Z`;

/** A version of a body, a draft unless the test says otherwise. */
export function version(
  key: string,
  object: string,
  owner: string,
  other: Partial<NewVersion> = {},
): NewVersion {
  const body = JSON.stringify({ name: `${object} – å, ä, ö`, key });
  return { kind: "body", object, owner, state: "draft", body, basedOn: 0, deed: "write-body", key, ...other };
}

/**
 * Fills every table that is carried in a backup: the basis of amounts, an annex with its file, people, a mandate, and
 * things in versions by three organisations, one of them written by the county's host for Falun.
 */
export async function fillStore({
  archive,
  journal,
  people,
  records,
  outbox,
  unsent,
  attachments,
}: TestArchive): Promise<void> {
  await keepBasis(archive);
  await archive.keepAnnex(annexHash(annex), annex, moment);
  await journal.record(annexLoaded("key-1"));
  const person = {
    id: falun.person,
    name: "Anna Öberg (Exempel)",
    email: "anna@example.org",
    isExample: true,
  };
  await people.addPerson(person, at(0), { issuer: "https://id.example", subject: "anna" });
  const from = day("2026-01-01");
  const role = {
    id: falun.person,
    person: falun.person,
    organisation: "2080",
    role: "editor",
    from,
  } as const;
  await people.giveRole(role, at(0));
  await people.openSession(
    "7".repeat(64),
    { person: falun.person, openedAt: at(0), seenAt: at(0) },
    "2026-03-02T10:00:00.000Z",
  );
  const link = {
    purpose: "guest",
    organisation: "2080",
    body: "{}",
    issuedAt: at(0),
    expiresAt: at(9),
  } as const;
  await people.issueLink("5".repeat(64), link, [
    {
      id: "00000000-0000-4000-8000-0000000000e1",
      key: "invitation 1",
      organisation: "2080",
      kind: "invitation",
      to: { organisation: "2080", role: "editor", address: "bo@example.se" },
      subject: "Falu kommun bjuder in dig",
      text: "Öppna {{link}}.",
      link: "https://samnytta.example.se/inbjudan/hemlig",
      isExample: false,
      writtenAt: at(0),
      state: "waiting",
    },
  ]);
  await outbox.choose("2080", falun.person, { rhythm: "weekly", reminds: true }, at(0));
  await people.recordMandate(
    { host: host.organisation, organisation: "2080", from, source: "Välfärdsrådet (Exempel)" },
    at(0),
  );
  const shown = { consent: falun.person, seat: "plats", organisation: "2080", holder: "holder" } as const;
  await people.showName("2080", { ...shown, name: "Kim Exempelsson" }, at(0));
  await unsent.keep(
    { person: falun.person, organisation: "2080" },
    {
      place: "/mitt/x",
      key: "k",
      basedOn: 0,
      page: "/mitt/x",
      heading: "Nytt",
      fields: [["namn", "å"]],
      at: at(0),
    },
  );
  await records.write(falun, version("f1", "socialnämnden", "2080"), at(1));
  await records.write(falun, version("f2", "socialnämnden", "2080", { basedOn: 1 }), at(2));
  await records.write(falun, version("f3", "kommunstyrelsen", "2080", { state: "published" }), at(3));
  await records.write(falun, version("f4", "socialnämnden", "2080", { basedOn: 2 }), at(4));
  await records.write(orsa, version("o1", "nämnden", "2034"), at(5));
  await records.write(host, version("h1", "vård- och omsorg", "2080", { state: "unconfirmed" }), at(6));
  await records.write(host, version("h2", "rådet", "rss-dalarna"), at(7));
  const bytes = new TextEncoder().encode("Beslut (Exempel)");
  const file = { kind: "attachment", deed: "attach-file" } as const;
  await records.write(host, version("h3", `${fileHash(bytes)} h3`, "rss-dalarna", file), at(8));
  await attachments.keep("rss-dalarna", fileHash(bytes), bytes, at(8));
}
