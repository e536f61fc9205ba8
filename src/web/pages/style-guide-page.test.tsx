import { describe, expect, it } from "vitest";
import { STYLE_GUIDE_SECTIONS } from "../../texts/style-guide.ts";
import { StyleGuidePage } from "./style-guide-page.tsx";

const html = String(<StyleGuidePage address="/stilmall" />);

function values(attribute: string): readonly string[] {
  return [...html.matchAll(new RegExp(` ${attribute}="([^"]*)"`, "g"))].map(([, value]) => value ?? "");
}

describe("the page that shows every part", () => {
  it("is a whole Swedish page with one main heading and headings in order", () => {
    expect(html.startsWith('<!doctype html><html lang="sv">')).toBe(true);
    const levels = [...html.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [index, level] of levels.entries())
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
  });

  it("names no id twice, and whatever points at an id finds it", () => {
    const ids = values("id");
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const pointed = ["for", "aria-labelledby", "aria-describedby"]
      .flatMap(values)
      .flatMap((value) => value.split(" "));
    const inPage = values("href").flatMap((href) => (href.startsWith("#") ? [href.slice(1)] : []));
    expect([...pointed, ...inPage].filter((id) => !ids.includes(id))).toEqual([]);
  });

  it("keeps script and style out of the markup, as the page's security policy demands", () => {
    expect(values("style")).toEqual([]);
    expect(html).not.toMatch(/ on[a-z]+="/);
    expect(html).not.toMatch(/<script(?![^>]* src=)/);
    expect(html).not.toMatch(/<style/);
  });

  it("shows each section that its list promises", () => {
    for (const id of Object.keys(STYLE_GUIDE_SECTIONS)) expect(html).toContain(`<h2 id="${id}">`);
  });
});
