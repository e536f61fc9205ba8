import { ARCHIVE_TOLD, papersWritten } from "../../../texts/papers-written.ts";
import { countFiles } from "./count-files.ts";

/**
 * Fetches the file of all papers in the page's place, so that one sees how many of them are written, and can stop. Without
 * script the link fetches the same file.
 */
export function tellArchives(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-archive]"))
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      void fetchArchive(link);
    });
  document.querySelector("[data-archive-stop]")?.addEventListener("click", () => stop?.abort());
}

/** Stops what is being fetched. */
let stop: AbortController | undefined;

async function fetchArchive(link: HTMLAnchorElement): Promise<void> {
  const all = Number(link.dataset["archive"]);
  const place = document.querySelector<HTMLElement>("[data-archive-told]");
  const button = document.querySelector<HTMLButtonElement>("[data-archive-stop]");
  if (place === null || button === null) return location.assign(link.href);
  stop?.abort();
  const own = new AbortController();
  stop = own;
  button.hidden = false;
  place.textContent = papersWritten(0, all);
  try {
    const answer = await fetch(link.href, { signal: own.signal });
    // What cannot be had is explained by the page at its address.
    if (!answer.ok || answer.body === null) return location.assign(link.href);
    const parts = await readCounting(answer.body, (count) => (place.textContent = papersWritten(count, all)));
    save(new Blob([...parts], { type: "application/zip" }), nameOf(answer));
    place.textContent = ARCHIVE_TOLD.done(all);
  } catch {
    if (stop === own) place.textContent = own.signal.aborted ? ARCHIVE_TOLD.stopped : ARCHIVE_TOLD.failed;
  } finally {
    if (stop === own) button.hidden = true;
  }
}

async function readCounting(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  tell: (count: number) => void,
): Promise<readonly Uint8Array<ArrayBuffer>[]> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const count = countFiles();
  const reader = body.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    parts.push(next.value);
    tell(count(next.value));
  }
  return parts;
}

/** What the server calls the file. */
function nameOf(answer: Response): string {
  return /filename="([^"]+)"/.exec(answer.headers.get("Content-Disposition") ?? "")?.[1] ?? "handlingar.zip";
}

function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = Object.assign(document.createElement("a"), { href: address, download: name });
  link.click();
  // The browser has taken hold of the file when the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address));
}
