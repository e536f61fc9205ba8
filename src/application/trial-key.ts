export { formKindOf, TRIAL_KEYS, type TrialKey } from "#domain/financing";
