import type { Hono } from "hono";
import type { House } from "../house.ts";
import { addAgreementRoutes } from "./agreement-routes.tsx";
import { addReadingRoutes } from "./reading-routes.tsx";
import { addRecipientRoutes } from "./recipient-routes.tsx";

/** Every route of the house. */
export function addRoutes(app: Hono, house: House): void {
  addAgreementRoutes(app, house);
  addReadingRoutes(app, house);
  addRecipientRoutes(app, house);
}
