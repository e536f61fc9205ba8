import type { Hono } from "hono";
import type { House } from "../house.ts";

/** Every route besides agreements and amounts. */
export function addRoutes(_app: Hono, _house: House): void {}
