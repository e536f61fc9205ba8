import { createServer, type RequestListener } from "node:http";
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { fraction } from "#domain/money";
import type { Agreement } from "#domain/agreement";
import { day } from "#domain/time";
import { buildCatalogue } from "../src/application/open-catalogue.ts";
import { exportFiles } from "../src/documents/export/index.ts";
import { readAmounts } from "../src/documents/recovery/read-amounts.ts";
import { openMemoryArchive } from "../src/storage/memory-archive.ts";
import { recipientName } from "../src/texts/recipient-name.ts";
import { createApp } from "../src/web/app.tsx";
import { computeComponent, readMatter, type Matter } from "./matter.ts";
import { templatePage } from "./peers/template-page.ts";

/** Which server is started: ours, or the smallest that writes the same table. */
export type ServedBy = "ours" | "template";

/** Serves on loopback until the program that started it ends; prints the port. */
export async function servePages(by: ServedBy, root: string): Promise<void> {
  const matter = await readMatter(root);
  const server = createServer(by === "ours" ? ourListener(matter, root) : templateListener(matter));
  server.listen(0, "127.0.0.1", () => {
    const address = server.address();
    console.log(typeof address === "object" ? address?.port : address);
  });
  process.stdin.resume().on("end", () => process.exit());
}

/** The whole web application with an archive in memory, and the component shared over all 311. */
function ourListener(matter: Matter, root: string): RequestListener {
  const { library } = matter;
  const agreements = library.agreements.map(({ agreement, text }) => ({
    agreement: agreement === matter.agreement ? sharedOverAll(agreement, matter) : agreement,
    text,
  }));
  const app = createApp(
    {
      catalogue: buildCatalogue({ ...library, agreements }),
      archive: openMemoryArchive(() => undefined),
      clock: { today: () => day("2017-02-24"), moment: () => "2017-02-24T12:00:00Z" },
      fiveDocuments: [],
      supportingDocuments: [],
      alternatives: [],
      jointPosts: [],
      orders: [],
      payroll: { overheads: [], ceilings: [] },
      openFiles: [],
      writeReceipt: () => "",
      readAmounts,
      exports: exportFiles,
      assetDirectory: join(root, "dist", "assets"),
      newReference: () => "bench",
    },
    (_reference, error) => console.error(error),
  );
  return getRequestListener(app.fetch);
}

/** The component half to the municipalities and half to the regions, so that one page lists all 311. */
function sharedOverAll(agreement: Agreement, { component, basis }: Matter): Agreement {
  const key = {
    kind: "municipalities-and-regions",
    on: basis.keyDate,
    municipalities: fraction(1n, 2n),
  } as const;
  return {
    ...agreement,
    components: agreement.components.map((each) => (each.id === component.id ? { ...each, key } : each)),
    interpretations: agreement.interpretations.filter(({ effect }) => effect.kind !== "jointly-per-county"),
  };
}

function templateListener(matter: Matter): RequestListener {
  const { allocation } = computeComponent(matter);
  const allPersons = allocation.shares.reduce((sum, { weight }) => sum + (weight?.value ?? 0n), 0n);
  const rows = allocation.shares.map(({ recipient, weight, amount }) => ({
    code: recipient,
    name: recipientName(recipient, matter.components, matter.register),
    persons: weight?.value ?? 0n,
    allPersons,
    amount,
  }));
  return (_request, response) => {
    const body = Buffer.from(templatePage(matter.agreement.title, rows));
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", "Content-Length": body.length });
    response.end(body);
  };
}
