import type { Hono } from "hono";
import type { AgreementExport } from "#domain/export";
import { exportAgreement } from "../../application/export-agreement.ts";
import type { CatalogueEntry } from "../../application/open-catalogue.ts";
import { viewFlow } from "../../application/view-flow.ts";
import { sealedBy, type House } from "../house.ts";
import { enteredByIn } from "../publication.ts";
import { WORKBOOK } from "../hand-out-file.ts";
import { potLabel } from "../pages/agreement/agreement-flow.tsx";

const CSV = "text/csv; charset=utf-8";
const JSON_TYPE = "application/json; charset=utf-8";

/** The files of an agreement: everything needed to compute it again, and its amounts as tables. */
export function addExportRoutes(app: Hono, house: House): void {
  const { catalogue, exports } = house;
  const addFile = (
    name: string,
    type: string,
    write: (entry: CatalogueEntry) => FileContent | Promise<FileContent>,
  ) =>
    app.get(`/overenskommelser/:slug/${name}`, async (context) => {
      const slug = context.req.param("slug");
      const entry = catalogue.entries.find(({ agreement }) => agreement.slug === slug);
      const content = entry && (await write(entry));
      if (content === undefined) return context.notFound();
      return context.body(content, 200, {
        "Content-Type": type,
        "Content-Disposition": `attachment; filename="${slug}-${name}"`,
      });
    });
  const exported = async (entry: CatalogueEntry): Promise<AgreementExport> => {
    const enteredBy = (await enteredByIn(house))(entry.agreement);
    return {
      ...exportAgreement(entry, catalogue.register),
      sealed: sealedBy(house),
      ...(enteredBy === undefined ? {} : { enteredBy }),
    };
  };

  addFile("export.json", JSON_TYPE, async (entry) => exports.writeExport(await exported(entry)));
  addFile("belopp.csv", CSV, async (entry) => exports.writeAmountsCsv(await exported(entry)));
  addFile("belopp.xlsx", WORKBOOK, async (entry) => exports.writeWorkbook(await exported(entry)));
  addFile("penningflode.csv", CSV, (entry) => {
    const flow = viewFlow(entry);
    if (flow === undefined) return undefined;
    const label = (id: string) => {
      const pot = flow.pots.get(id);
      return pot === undefined ? id : potLabel(pot);
    };
    return exports.writeFlowCsv(
      flow.links.map(({ from, to, amount }) => ({ from: label(from), to: label(to), amount })),
    );
  });
}

type FileContent = string | undefined | Uint8Array<ArrayBuffer>;
