/** The door of receipt: an amount, a table or a comparison as one file that computes itself again and compares. */
export { checkReceipt, recomputedChanges } from "./check-receipt.ts";
export type { PairLine, ReceiptChange, ReckonedLine } from "./changes.ts";
export type {
  ExpectedText,
  ReceiptFileProblem,
  ReceiptFinding,
  ReceiptVerdict,
  ShownReceipt,
  ShownText,
} from "./finding.ts";
export { marksOf } from "./marks.ts";
export { nameFinding, nameOfHolding, type NamedFinding, type NamedValue } from "./name-finding.ts";
export { readCarried, type CarriedProblem, type CarriedReceipt } from "./read-carried.ts";
export {
  RECEIPT_FORMAT,
  RECEIPT_FORMAT_2,
  RECEIPT_FORMAT_3,
  type ReceiptAgreement,
  type ReceiptAnnex,
  type ReceiptComponent,
  type ReceiptContent,
  type ReceiptKind,
  type ReceiptPair,
  type ReceiptPairing,
  type ReceiptSeries,
  type ReceiptSide,
  type SealedReceipt,
  type WrittenKey,
} from "./receipt-content.ts";
export type {
  ChangeFacts,
  FactAgreement,
  FactChange,
  FactComponent,
  FactPair,
  FactRow,
  FactSums,
  ReceiptFacts,
} from "./receipt-facts.ts";
export { personsIn, keyOfWritten, pointingKey, writtenKey } from "./written-key.ts";
