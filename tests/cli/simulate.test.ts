import { describe, expect, test } from "vitest";
import { samnytta } from "./run-samnytta.ts";

const POST = "reference/joint-posts/2023-dalarna-utvecklingsledare.json";

const SEEDED = ["--trials", "20000", "--seed", "7"];

describe.concurrent("samnytta simulate", () => {
  test("a seed gives the figures that it has given before", async () => {
    // Worked out once on one thread and written down: another machine, another day and two threads give the same.
    const { code, out } = await samnytta("simulate", POST, ...SEEDED, "--threads", "2");
    expect(code).toBe(0);
    expect(out).toContain("20 000 framtider är lottade från frö 7. Samma frö ger samma tal.");
    expect(out.split("\n").find((line) => line.startsWith("2084"))).toMatch(
      /^2084 +Avesta +0\.3311 +137900 +45974\.16$/u,
    );
  });

  test("JSON has the exact fraction, what decides, what helps, and what is left after 14 months", async () => {
    const { out } = await samnytta("simulate", POST, "--party", "2084", "--format", "json");
    const { bearers, swings, measures, whenTheMoneyEnds } = JSON.parse(out);
    expect(bearers.map(({ code }: { code: string }) => code)).toEqual(["2084", "employer"]);
    expect(BigInt(bearers[0].exact.denominator)).toBeGreaterThan(BigInt(bearers[0].exact.numerator));
    expect(swings).toHaveLength(10);
    expect(measures).toHaveLength(5);
    const left = whenTheMoneyEnds.endings.map((each: { amount: string; part: string }) => [
      each.amount,
      each.part,
    ]);
    // 1 675 080, 152 280 and 76 140 kr, and Avesta's part of them.
    expect(left.slice(0, 3)).toEqual([
      ["167508000", "13315860"],
      ["15228000", "1210533"],
      ["7614000", "605266"],
    ]);
  });

  test("every assumption that cannot be used is told, with what to write", async () => {
    const assume = "bidraget-uteblir=120; lon-lag=-40; besked-manad=3,14; uppsagning=snart";
    const { code, err } = await samnytta("simulate", POST, "--assume", assume, "--party", "1980");
    expect(code).toBe(1);
    expect(err.trimEnd().split("\n")).toEqual([
      "Uppsägning: ”snart” går inte att välja. Välj ingen, avtalad, lagen, ab.",
      "Bidraget uteblir ett år: 120 går inte. Skriv ett tal från 0 till 100.",
      "Löneökning, låg: −40 går inte. Skriv ett tal från −5 till 20.",
      "Månad då beskedet kommer: 14 går inte. Skriv månader från 0 till 12.",
      "”1980” är ingen part i posten. Skriv en parts kod, eller arbetsgivaren.",
    ]);
  });
});
