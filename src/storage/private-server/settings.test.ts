import { describe, expect, test } from "vitest";
import { readServerSettings } from "./settings.ts";

const eva = { uid: 1000, gid: 1000, homeDirectory: "/eva", workingDirectory: "/eva/samnytta" };
const root = { ...eva, uid: 0, gid: 0, homeDirectory: "/closed" };

describe("where the data lies", () => {
  const directoryOf = (environment: Record<string, string>, machine = eva) => {
    const settings = readServerSettings(environment, machine);
    return settings.ok ? settings.value.dataDirectory : settings.problems[0].kind;
  };

  test("an ordinary user's data lies in the user's own data directory", () => {
    expect(directoryOf({})).toBe("/eva/.local/share/samnytta");
    expect(directoryOf({ XDG_DATA_HOME: "/disk/eva" })).toBe("/disk/eva/samnytta");
  });

  test("a relative XDG_DATA_HOME is ignored, as its specification says", () => {
    expect(directoryOf({ XDG_DATA_HOME: "data" })).toBe("/eva/.local/share/samnytta");
  });

  test("root's data lies where the database's own user can reach it", () => {
    expect(directoryOf({}, root)).toBe("/var/lib/samnytta");
  });

  test("SAMNYTTA_DATA decides for everyone; a relative path starts where the program was started", () => {
    expect(directoryOf({ SAMNYTTA_DATA: "/srv/samnytta", XDG_DATA_HOME: "/disk/eva" })).toBe("/srv/samnytta");
    expect(directoryOf({ SAMNYTTA_DATA: "prov" }, root)).toBe("/eva/samnytta/prov");
  });
});

describe("which database is opened", () => {
  test("an unknown word in SAMNYTTA_POSTGRES is named together with the known ones", () => {
    expect(readServerSettings({ SAMNYTTA_POSTGRES: "docker" }, eva)).toEqual({
      ok: false,
      problems: [
        {
          kind: "unknown-setting",
          name: "SAMNYTTA_POSTGRES",
          value: "docker",
          allowed: ["auto", "npm", "system"],
        },
      ],
    });
  });

  test("production needs an address, or a private server asked for by name", () => {
    const production = { NODE_ENV: "production" };
    expect(readServerSettings(production, eva)).toEqual({
      ok: false,
      problems: [{ kind: "production-without-database" }],
    });
    expect(readServerSettings({ ...production, DATABASE_URL: "postgres://db/samnytta" }, eva).ok).toBe(true);
    expect(readServerSettings({ ...production, SAMNYTTA_POSTGRES: "auto" }, eva).ok).toBe(true);
  });

  test("an empty setting counts as not set", () => {
    const settings = readServerSettings({ DATABASE_URL: "", SAMNYTTA_DATA: "", SAMNYTTA_POSTGRES: "" }, eva);
    expect(settings.ok && settings.value).toMatchObject({
      databaseUrl: undefined,
      dataDirectory: "/eva/.local/share/samnytta",
      binaries: "auto",
    });
  });
});
