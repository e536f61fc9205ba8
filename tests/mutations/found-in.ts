import { checkAgreement, type Finding, type FindingKind } from "#domain/check";
import { shipped } from "../worked-cases/shipped.ts";
import { readBack, type shippedFile } from "./agreement-files.ts";

/** The findings of one kind in an agreement file, on the shipped organisations and populations. */
export function foundIn(file: ReturnType<typeof shippedFile>, kind: FindingKind): readonly Finding[] {
  return checkAgreement(readBack(file), shipped.basis).findings.filter(({ detail }) => detail.kind === kind);
}
