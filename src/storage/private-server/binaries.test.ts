import { describe, expect, test } from "vitest";
import { fittingBinaries, type Binaries } from "./binaries.ts";
import type { Cluster } from "./data-layout.ts";
import { majorOfPackage } from "./npm-binaries.ts";
import type { BinaryChoice } from "./problems.ts";
import { majorOfVersionLine } from "./system-binaries.ts";

const npm18: Binaries = {
  origin: "npm",
  major: 18,
  bin: "/data/binaries/npm-18.4.0/bin",
  copyFrom: "/package",
};
const system15: Binaries = { origin: "system", major: 15, bin: "/usr/lib/postgresql/15/bin" };
const system18: Binaries = { origin: "system", major: 18, bin: "/usr/lib/postgresql/18/bin" };
const system14: Binaries = { origin: "system", major: 14, bin: "/usr/lib/postgresql/14/bin" };

function choose(available: readonly Binaries[], choice: BinaryChoice, cluster?: Cluster) {
  const fitting = fittingBinaries(available, { choice, cluster, directory: "/data", platform: "linux-x64" });
  return fitting.ok ? fitting.value : fitting.problems[0];
}

describe("a new database", () => {
  test("is made by the npm binaries, else by the newest of the machine's", () => {
    expect(choose([system15, system18, npm18], "auto")).toEqual([npm18, system18, system15]);
    expect(choose([system15, system18], "auto")).toEqual([system18, system15]);
  });

  test("is made by the binaries that the setting asks for, or not at all", () => {
    expect(choose([npm18, system15], "system")).toEqual([system15]);
    expect(choose([npm18], "system")).toEqual({
      kind: "no-binaries",
      wanted: "system",
      platform: "linux-x64",
    });
    expect(choose([system15], "npm")).toEqual({ kind: "no-binaries", wanted: "npm", platform: "linux-x64" });
  });

  test("is not made by a PostgreSQL that cannot sort by ICU", () => {
    expect(choose([system14], "auto")).toEqual({
      kind: "no-binaries",
      wanted: "auto",
      platform: "linux-x64",
    });
  });
});

describe("an existing database", () => {
  test("is opened by binaries of its own major only, older or newer ones are named", () => {
    const cluster: Cluster = { major: 16, origin: undefined };
    expect(choose([npm18, system15, system18], "auto", cluster)).toEqual({
      kind: "wrong-major",
      directory: "/data",
      made: 16,
      found: [15, 18],
    });
  });

  test("is opened by a kept copy of its major after the package has moved on to the next", () => {
    const npm19: Binaries = {
      origin: "npm",
      major: 19,
      bin: "/data/binaries/npm-19.1.0/bin",
      copyFrom: "/package",
    };
    const kept18: Binaries = { origin: "npm", major: 18, bin: npm18.bin };
    expect(choose([npm19, kept18], "auto", { major: 18, origin: "npm" })).toEqual([kept18]);
  });

  test("is never opened by binaries of the other origin, even of the same major", () => {
    expect(choose([npm18, system18], "auto", { major: 18, origin: "system" })).toEqual([system18]);
    expect(choose([npm18], "auto", { major: 18, origin: "system" })).toEqual({
      kind: "no-binaries",
      wanted: "system",
      platform: "linux-x64",
    });
  });

  test("is not opened when the setting asks for the other origin", () => {
    expect(choose([npm18, system18], "system", { major: 18, origin: "npm" })).toEqual({
      kind: "wrong-origin",
      directory: "/data",
      made: "npm",
      wanted: "system",
    });
  });
});

describe("versions as binaries tell them", () => {
  test("the package's version begins with PostgreSQL's", () => {
    expect(majorOfPackage("18.4.0-beta.17")).toBe(18);
    expect(majorOfPackage("latest")).toBeUndefined();
  });

  test("postgres --version as PostgreSQL, Debian and a test release print it", () => {
    expect(majorOfVersionLine("postgres (PostgreSQL) 18.4\n")).toBe(18);
    expect(majorOfVersionLine("postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)\n")).toBe(15);
    expect(majorOfVersionLine("postgres (PostgreSQL) 19devel\n")).toBe(19);
    expect(majorOfVersionLine("something else\n")).toBeUndefined();
  });
});
