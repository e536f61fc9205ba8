import { describe, expect, test } from "vitest";
import { tellProblem, tellStep } from "./start.ts";

describe("the lines of a start", () => {
  test("a step is told with its seconds and a decimal comma", () => {
    expect(tellStep({ kind: "cluster-created", seconds: 0.84 })).toBe("Databasen är skapad · 0,8 s");
  });

  test("several versions are listed as in running text", () => {
    const sentence = tellProblem({
      kind: "wrong-major",
      directory: "/srv/db",
      made: 16,
      found: [15, 17, 18],
    });
    expect(sentence).toContain("Här finns bara version 15, 17 och 18.");
  });

  test("the words that a setting takes are listed, and what was written is quoted", () => {
    const allowed = ["auto", "npm", "system"];
    expect(
      tellProblem({ kind: "unknown-setting", name: "SAMNYTTA_POSTGRES", value: "docker", allowed }),
    ).toBe("Inställningen SAMNYTTA_POSTGRES är ”docker”. Skriv auto, npm eller system.");
  });

  test("a full disk, a closed folder and a way that is no folder need different remedies", () => {
    const tell = (code: string) =>
      tellProblem({ kind: "directory-not-writable", directory: "/srv/db", code });
    expect(tell("ENOSPC")).toBe(
      "Disken är full i /srv/db (ENOSPC). Ge plats, eller välj en annan mapp med SAMNYTTA_DATA.",
    );
    expect(tell("EACCES")).toContain("Samnytta får inte skriva i /srv/db (EACCES). Ge användaren rätt");
    expect(tell("ENOTDIR")).toContain("Det går inte att skapa en mapp i /srv/db (ENOTDIR).");
  });

  test("another start is named by its process only when that is known", () => {
    const tell = (pid: number | undefined) =>
      tellProblem({ kind: "already-running", directory: "/srv/db", pid });
    expect(tell(412)).toContain("redan igång på mappen /srv/db (process 412).");
    expect(tell(undefined)).toContain("redan igång på mappen /srv/db.");
  });
});
