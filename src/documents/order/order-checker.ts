import schema from "../../../agreements/schema/order-1.schema.json" with { type: "json" };
import { jsonChecker, type JsonChecker } from "../json/json-checker.ts";
import type { OrderFile } from "./order-file.ts";

/** The published schema of programmes and ballots as a checker. */
export const orderChecker: () => JsonChecker<OrderFile> = jsonChecker(schema);
