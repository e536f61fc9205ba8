/** The door of deadline: the dated duties of an agreement, and how late agreements are decided. */
export { dutiesOf, dutyName } from "./duties-of.ts";
export { DUTY_KINDS, isStated, type Duty, type DutyContent, type DutyKind } from "./duty.ts";
export { latenessOf, type DecisionTime, type Lateness } from "./lateness.ts";
