import type { Hono } from "hono";
import { nameOrganisations } from "../../application/name-organisations.ts";
import { myDataFile, viewMyData } from "../../application/view-my-data.ts";
import { MY_DATA } from "../../texts/my-data.ts";
import { MY_DATA_PATH } from "../addresses.ts";
import type { House } from "../house.ts";
import { MyDataPage } from "../pages/mine/my-data-page.tsx";
import { NOT_KEPT, signedIn } from "../visitor.tsx";

/** What is kept about whoever is signed in, to read and to take home. */
export function addMyDataRoutes(app: Hono, { trust, catalogue }: House): void {
  if (trust === undefined) return;

  app.get(
    MY_DATA_PATH,
    signedIn(trust, async (context, { person }) => {
      const named = await nameOrganisations(catalogue.register, trust.records);
      const mine = await viewMyData(person, trust);
      return context.html(<MyDataPage mine={mine} nameOf={(id) => named(id).name} />, 200, NOT_KEPT);
    }),
  );

  app.get(
    `${MY_DATA_PATH}/fil`,
    signedIn(trust, async (context, { person }) => {
      const mine = await viewMyData(person, trust);
      return context.body(myDataFile(mine, trust.clock.moment()), 200, {
        "Content-Type": "application/json; charset=utf-8",
        "Content-Disposition": `attachment; filename="${MY_DATA.fileName}"`,
        ...NOT_KEPT,
      });
    }),
  );
}
