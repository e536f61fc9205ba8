import { checkReceipt, readCarried } from "#domain/receipt";
import { placesOf, readShown } from "./receipt/read-shown.ts";
import { tellUnreadable, tellVerdict } from "./receipt/tell-verdict.ts";

/**
 * The program of a saved receipt: computes it again when the file is opened, compares with everything shown, and says
 * so on the page. It lies in the file itself, so it holds the part of the domain that it needs.
 */
const carried = readCarried(document.querySelector("#uppgifter")?.textContent ?? "");
if (carried.ok) {
  const { content, marks } = carried.value;
  const places = placesOf(document);
  tellVerdict(checkReceipt(content, marks, readShown(document, places)), content, places);
} else {
  tellUnreadable(carried.problems[0]);
}
