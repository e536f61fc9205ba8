import type { Context, Hono } from "hono";
import { parseWrittenDay } from "#domain/time";
import { nameOrganisations } from "../../application/name-organisations.ts";
import { RECORD_KINDS, type Written } from "../../application/ports.ts";
import type { Visitor } from "../../application/sign-in.ts";
import { undoChange } from "../../application/undo-change.ts";
import { viewChanges, viewStateOn } from "../../application/view-changes.ts";
import { CHANGES } from "../../texts/changes.ts";
import { formatDay } from "../../texts/format.ts";
import { CHANGES_PATH } from "../addresses.ts";
import type { House, HouseTrust } from "../house.ts";
import { ChangesPage, type ChangesPageProps } from "../pages/changes/changes-page.tsx";
import { StatePage } from "../pages/changes/state-page.tsx";
import { signedIn } from "../visitor.tsx";
import { keyIn } from "./deed-forms.tsx";
import { fieldIn } from "./given-file.ts";

/** Looking back: what was changed, how it stood on a day, and taking the last change back. */
export function addChangeRoutes(app: Hono, { trust, catalogue }: House): void {
  if (trust === undefined) return;
  const show = async (
    context: Context,
    visitor: Visitor,
    status: 200 | 404 | 409,
    told?: ChangesPageProps["told"],
  ) => {
    const page = (
      <ChangesPage
        changes={visitor.acting === undefined ? [] : await viewChanges(visitor.acting, trust)}
        organisation={visitor.acting?.organisation ?? ""}
        named={await nameOrganisations(catalogue.register, trust.records)}
        newKey={trust.newKey}
        told={told}
      />
    );
    return context.html(page, status);
  };

  app.get(
    CHANGES_PATH,
    signedIn(trust, (context, visitor) => {
      const isUndone = context.req.query("nyss") === "angrad";
      return show(context, visitor, 200, isUndone ? { tone: "ok", sentence: CHANGES.undone } : undefined);
    }),
  );

  app.get(
    `${CHANGES_PATH}/laget`,
    signedIn(trust, async (context, { acting }) => {
      const asked = context.req.query("dag") ?? "";
      const day = parseWrittenDay(asked);
      if (!day.ok) return context.html(<StatePage asked={asked} />, 422);
      const things = acting === undefined ? [] : await viewStateOn(acting.organisation, day.value, trust);
      return context.html(<StatePage asked={asked} state={{ day: formatDay(day.value), things }} />);
    }),
  );

  app.post(
    `${CHANGES_PATH}/angra`,
    signedIn(trust, async (context, visitor) => {
      const written = await undo(context, visitor, trust);
      if (written.kind === "written" || written.kind === "already-written")
        return context.redirect(`${CHANGES_PATH}?nyss=angrad`, 303);
      return written.kind === "stale"
        ? show(context, visitor, 409, { tone: "stop", sentence: CHANGES.stale })
        : show(context, visitor, 404, { tone: "stop", sentence: CHANGES.notPossible });
    }),
  );
}

async function undo(context: Context, visitor: Visitor, trust: HouseTrust): Promise<Written> {
  const body = await context.req.parseBody();
  const kind = RECORD_KINDS.find((each) => each === fieldIn(body, "slag"));
  const version = fieldIn(body, "version");
  const key = keyIn(body);
  if (kind === undefined || !/^\d{1,9}$/.test(version) || key === "") return { kind: "unknown" };
  const change = { kind, object: fieldIn(body, "sak"), version: Number.parseInt(version, 10), key };
  return undoChange(visitor, change, trust);
}
