import type { Browser, Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { launchBrowser } from "./browser.ts";
import { openHouse, type OpenedHouse } from "./opened-house.ts";

/** The screen a person reads on, and whether scripts run there. */
export type Screen = { readonly width: number; readonly hasScript: boolean };

/** An office screen and a phone, in CSS pixels. */
export const OFFICE = 1280;
/** @see OFFICE */
export const PHONE = 390;

/** The house with a browser in front of it. */
export type Visit = {
  readonly house: OpenedHouse;
  readonly browser: Browser;
  /** A fresh reader: no history, nothing stored. */
  readonly reader: (screen?: Partial<Screen>) => Promise<Page>;
  readonly end: () => Promise<void>;
};

/** Opens the house and a browser. @param trusting what signing in is given instead: another time, ways in */
export async function beginVisit(trusting?: Parameters<typeof openHouse>[0]): Promise<Visit> {
  const house = await openHouse(trusting);
  const browser = await launchBrowser();
  return {
    house,
    browser,
    reader: async ({ width = OFFICE, hasScript = true } = {}) => {
      const context = await browser.newContext({
        baseURL: house.address,
        viewport: { width, height: 900 },
        javaScriptEnabled: hasScript,
        reducedMotion: "reduce",
      });
      context.setDefaultTimeout(60_000);
      return context.newPage();
    },
    end: async () => {
      await browser.close();
      await house.close();
      expect(house.faults).toEqual([]);
    },
  };
}

/** Presses Tab until focus is on the wanted element, as a person without a pointer does. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await expect.poll(() => wanted.count()).toBeGreaterThan(0);
  for (let presses = 0; presses < 400; presses += 1) {
    if (await wanted.first().evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reached ${wanted}`);
}

/** An amount on the page by its words: "559 096 kr". */
export function amountOn(page: Page, text: string): Locator {
  return page.locator("a.amount").filter({ hasText: new RegExp(`^${text.replaceAll(" ", "\\s")}$`) });
}

/** The words of an element with every kind of space as a plain one. */
export async function wordsOf(element: Locator): Promise<string> {
  return (await element.innerText()).replace(/\s+/g, " ").trim();
}

/** Whether anything on the page lies outside the screen sideways. */
export function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}
