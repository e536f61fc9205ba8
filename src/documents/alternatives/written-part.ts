import { fraction, type Fraction } from "#domain/money";

/** A part as the file writes it. @param text "7/10", as the schema has seen to */
export function partOf(text: string): Fraction {
  const [numerator = "0", denominator = "1"] = text.split("/");
  return fraction(BigInt(numerator), BigInt(denominator));
}
