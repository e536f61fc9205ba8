import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tellProblem } from "../../src/texts/start.ts";
import {
  buildProgram,
  dataOf,
  hasSystemServer,
  isRoot,
  makeGround,
  makeHome,
  ordinary,
  removeGround,
  root,
  type Home,
} from "./homes.ts";
import { problemOf, startOpen } from "./started-program.ts";

let ground: string;
let home: Home;
beforeAll(async () => {
  ground = makeGround();
  home = makeHome(ground, await buildProgram(ground), { person: ordinary, withLinks: false });
  await (await startOpen(home)).stop();
});
afterAll(() => removeGround(ground));

/** The sentence that the person sees. */
async function sentenceOf(person: Home, environment: Readonly<Record<string, string>> = {}): Promise<string> {
  return tellProblem(await problemOf(person, environment));
}

describe("a database made by another PostgreSQL", () => {
  test("of another major version is left alone, and the sentence names both versions", async () => {
    const cluster = join(dataOf(home), "postgresql");
    const version = join(cluster, "PG_VERSION");
    const control = readFileSync(join(cluster, "global", "pg_control"));
    const own = readFileSync(version, "utf8");
    writeFileSync(version, "12\n");
    const sentence = await sentenceOf(home);
    writeFileSync(version, own);
    expect(sentence).toContain(
      `Databasen i ${cluster} är gjord av PostgreSQL 12. Här finns bara version ${own.trim()}.`,
    );
    expect(sentence).toContain("Installera PostgreSQL 12, eller välj en annan mapp med SAMNYTTA_DATA.");
    expect(readFileSync(join(cluster, "global", "pg_control"))).toEqual(control);
  });

  test("made with the npm package is not opened by the machine's own", async () => {
    expect(await sentenceOf(home, { SAMNYTTA_POSTGRES: "system" })).toContain("Sätt SAMNYTTA_POSTGRES=npm");
  });

  test.skipIf(!hasSystemServer())("made with the machine's own is opened by that alone", async () => {
    const SAMNYTTA_DATA = join(home.folder, "made-by-system");
    await (await startOpen(home, { SAMNYTTA_DATA, SAMNYTTA_POSTGRES: "system" })).stop();
    expect(await sentenceOf(home, { SAMNYTTA_DATA, SAMNYTTA_POSTGRES: "npm" })).toContain(
      "SAMNYTTA_POSTGRES=system",
    );
    const left = await startOpen(home, { SAMNYTTA_DATA });
    expect(left.steps).toEqual(["server-started"]);
    await left.stop();
  });
});

describe("a folder that cannot hold a database", () => {
  test("because something else lies where the database would be", async () => {
    const SAMNYTTA_DATA = join(home.folder, "bilder");
    mkdirSync(join(SAMNYTTA_DATA, "postgresql"), { recursive: true });
    writeFileSync(join(SAMNYTTA_DATA, "postgresql", "bild.png"), "");
    if (isRoot) spawnSync("chown", ["-R", `${ordinary.uid}:${ordinary.gid}`, SAMNYTTA_DATA]);
    expect(await sentenceOf(home, { SAMNYTTA_DATA })).toContain("ligger annat än en databas");
  });

  test("because the user may not write there", async () => {
    expect(await sentenceOf(home, { SAMNYTTA_DATA: "/samnytta-prov" })).toMatch(
      /^Samnytta får inte skriva i \/samnytta-prov/,
    );
  });
});

describe("a path that is too long for a socket", () => {
  test("opens all the same, with the socket in a closed folder of its own", async () => {
    const SAMNYTTA_DATA = join(
      home.folder,
      "en-mapp-med-ett-namn-som-är-mycket-långt,-och-har-ett-komma".repeat(2),
    );
    const program = await startOpen(home, { SAMNYTTA_DATA });
    const socketFolder = program.outcome.connection.host;
    expect(socketFolder.startsWith(SAMNYTTA_DATA)).toBe(false);
    expect(statSync(socketFolder).mode & 0o777).toBe(0o700);
    await program.stop();
    removeGround(socketFolder);
  });
});

describe.skipIf(!isRoot)("root", () => {
  test("is told which folder closes the way for the database's user", async () => {
    const closed = join(ground, "stängd");
    mkdirSync(closed);
    chmodSync(closed, 0o700);
    const ofRoot = { ...home, person: root };
    expect(await sentenceOf(ofRoot, { SAMNYTTA_DATA: join(closed, "samnytta") })).toContain(
      `som inte kommer in i mappen ${closed}.`,
    );
  });

  test("opens an ordinary user's database as its owner, who can open it again afterwards", async () => {
    const asRoot = await startOpen({ ...home, person: root }, { SAMNYTTA_DATA: dataOf(home) });
    expect(asRoot.steps).toEqual(["server-started"]);
    await asRoot.stop();
    await (await startOpen(home)).stop();
  });

  test("starting it as another user names the owner", async () => {
    const stranger: Home = { ...home, person: { ...ordinary, uid: 64_999, gid: 64_999 } };
    const SAMNYTTA_DATA = dataOf(home);
    chmodSync(home.folder, 0o711);
    spawnSync("chmod", ["-R", "o+X", join(home.folder, ".local")]);
    const sentence = await sentenceOf(stranger, { SAMNYTTA_DATA });
    chmodSync(home.folder, 0o700);
    expect(sentence).toContain(`ägs av användare ${ordinary.uid}, men du är användare 64999.`);
  });

  test("a user without a name on the machine is told so", async () => {
    const nameless = makeHome(ground, home.program, {
      person: { ...ordinary, uid: 64_999, gid: 64_999 },
      withLinks: false,
    });
    expect(await sentenceOf(nameless)).toContain("Användare 64999 har inget namn på den här datorn");
  });
});
