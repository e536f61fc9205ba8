import { expect, test } from "vitest";
import { launchBrowser, missingLibrary } from "./browser.ts";

test("the browser starts, and shows a page", async () => {
  const browser = await launchBrowser();
  const page = await browser.newPage();
  await page.setContent("<h1>Samnytta</h1>");
  expect(await page.getByRole("heading").textContent()).toBe("Samnytta");
  await browser.close();
});

test("a missing system library is named", () => {
  const words =
    "chromium: error while loading shared libraries: libnss3.so: cannot open shared object file: No such file";
  expect(missingLibrary(words)).toBe("libnss3.so");
  expect(missingLibrary("libc.so.6: version `GLIBC_2.34' not found (required by libnspr4.so)")).toBe(
    "GLIBC_2.34",
  );
  expect(missingLibrary("Target page, context or browser has been closed")).toBeUndefined();
});
