/** Numbers and shares as Swedish writes them in words. "En" and "ett" are articles too: they count before a unit only. */
const NUMBER_WORDS = new Set(
  `noll två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton tjugo trettio
   fyrtio femtio sextio sjuttio åttio nittio hundra tusen halv halva halvt hälften dubbelt dubbla resten återstoden
   återstående`.split(/\s+/u),
);
const COMPOUND =
  /^(?:(?:en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tjugo|trettio|fyrtio|femtio|sextio|sjuttio|åttio|nittio|hundra|tusen)+|(?:tredje|fjärde|femte|sjätte|åtton|tion)del(?:en|ar|arna)?)$/iu;
const ONE_OF =
  /(?:^|\s)(?:en|ett)\s+(?:halv\s+|halvt\s+|knapp\s+|dryg\s+)?(?:krona|hundra|tusen|tusental|miljon|mkr|miljard|mdkr)/iu;

/**
 * Whether words say how much at all (uppgift om belopp): by a figure, "16,5 mkr" and "högst 2 tkr per invånare", or by a
 * number in words, "tre miljoner" and "halva summan". A unit alone says nothing.
 * @example saysHowMuch("abc miljoner") // false
 */
export function saysHowMuch(words: string): boolean {
  if (/\d/u.test(words) || ONE_OF.test(words)) return true;
  return words
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => NUMBER_WORDS.has(word) || (word !== "en" && word !== "ett" && COMPOUND.test(word)));
}
