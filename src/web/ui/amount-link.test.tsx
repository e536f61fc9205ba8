import { expect, it } from "vitest";
import { KRONA, kronor, ore, persons, type Ore } from "#domain/money";
import type { Figure } from "#domain/source";
import { day } from "#domain/time";
import { AmountLink, PersonsLink } from "./amount-link.tsx";

function figure(value: Figure<Ore>["value"]): Figure<Ore> {
  return { value, unit: "öre", sources: [], asOf: day("2016-12-31"), certainty: "preliminary", steps: [] };
}

it("is a link whose name says the amount and what it opens, in one piece", () => {
  const html = String(<AmountLink figure={figure(kronor(559_096n))} grain={KRONA} href="/belopp/a" />);
  expect(html).toContain('href="/belopp/a"');
  expect(html).toContain('aria-label="559\u00a0096\u00a0kr, så räknades det"');
  expect(html).toContain(">559\u00a0096\u00a0kr</a>");
});

it("shows öre where the part is counted in öre", () => {
  expect(String(<AmountLink figure={figure(ore(18_957_814n))} grain={ore(1n)} href="/belopp/a" />)).toContain(
    ">189\u00a0578,14\u00a0kr</a>",
  );
});

it("is okänt and leads nowhere when nobody has said the amount", () => {
  const html = String(<AmountLink figure={figure("unknown")} grain={KRONA} href="/belopp/a" />);
  expect(html).toContain("okänt");
  expect(html).not.toContain("href");
  expect(html).not.toContain("0");
});

it("marks the amount whose explanation is open", () => {
  const html = String(<AmountLink figure={figure(kronor(1n))} grain={KRONA} href="/belopp/a" isOpen />);
  expect(html).toContain('class="amount open"');
  expect(html).toContain('aria-current="true"');
});

it("opens a number of inhabitants the same way, without kronor", () => {
  const html = String(
    <PersonsLink
      figure={{ ...figure("unknown"), value: persons(22_353n), unit: "persons" }}
      href="/folkmangd/2016-12-31#k-1981"
    />,
  );
  expect(html).toContain('aria-label="22\u00a0353, så räknades det"');
  expect(html).toContain(">22\u00a0353</a>");
});
