/** The door of letters: addresses and subjects, when a letter is tried again, and when somebody is written to of what waits. */
export { DIGEST_HOUR, digestDay } from "./digest-day.ts";
export { hasNews } from "./news.ts";
export { headerText, isOneAddress, SUBJECT_LENGTH } from "./header.ts";
export { dueStep, REMINDER_STEPS, reminderKey, type Reminder, type ReminderKind } from "./reminder.ts";
export { nextTry, TRIES } from "./tries.ts";
