/**
 * Whether a title says that the agreement is made up to try things with (Exempel). It is the only mark there is: it goes with
 * the title into every list, file and letter.
 */
export function isMarkedAsExample(title: string): boolean {
  return /\bexempel\b/iu.test(title);
}
