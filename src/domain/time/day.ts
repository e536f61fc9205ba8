import type { Temporal } from "temporal-polyfill";

/** A calendar day without time zone (dag). */
export type Day = Temporal.PlainDate;
