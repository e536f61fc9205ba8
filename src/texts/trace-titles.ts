/** What an opened amount is. @example amountTitle("Sala kommun", "250 mnkr", "Psykisk hälsa 2017") // "Sala kommuns del av 250 mnkr, Psykisk hälsa 2017" */
export function amountTitle(recipient: string, whole: string, agreement: string): string {
  return `${genitive(recipient)} del av ${whole}, ${agreement}`;
}

/** The title of the payer's own amount: ours beside it, the control, has the title without these words. */
export function publishedTitle(title: string): string {
  return `${title}, fastställt av betalaren`;
}

/** The title of an amount by the stage that is not used. @param stage its Swedish name, "först på länen, sedan inom länet" */
export function otherStageTitle(title: string, stage: string): string {
  return `${title}, om den fördelas ${stage}`;
}

/**
 * What an opened sum is.
 * @param name the recipient or county it belongs to, absent when it spans several
 * @param component the title of the part it is a sum of, absent when it spans several
 * @example sumTitle("Norrbottens län", 14, "Psykisk hälsa 2017") // "Norrbottens läns belopp tillsammans, Psykisk hälsa 2017"
 */
export function sumTitle(
  name: string | undefined,
  parts: number,
  agreement: string,
  component?: string,
): string {
  const of = component === undefined ? agreement : `${component}, ${agreement}`;
  return name === undefined
    ? `Summan av ${parts} belopp, ${of}`
    : `${genitive(name)} belopp tillsammans, ${of}`;
}

/** The genitive of a Swedish name. @example genitive("Region Kalmar län") // "Region Kalmar läns" @example genitive("Bromölla, Osby") // "Bromölla, Osbys" */
export function genitive(name: string): string {
  return /[sxz]$/iu.test(name) ? name : `${name}s`;
}

/** The rule and its version, last in an explanation. @param rule the Swedish name of the key */
export function ruleClosing(rule: string, version: number): string {
  return `Uträknat av Samnytta med regeln ${rule}, version ${version}.`;
}

/** The title of an amount of ours where the payer has published another. */
export function controlTitle(title: string): string {
  return `${title}, vår uträkning`;
}

/** What is said about every published amount: it is the payer's, and ours is only beside it. */
export function publishedClosing(): string {
  return "Beloppet är betalarens. Samnytta har inte räknat fram det och inte ändrat det.";
}

/**
 * What is said about every computed amount: nothing here can be changed by hand.
 * @param isEntered whether the amount that it is computed from was written by somebody, for a year whose text nobody has read
 */
export function handledByNobody(isEntered = false): string {
  return isEntered
    ? "Det som delas är inskrivet. Ingen har ändrat det uträknade för hand."
    : "Ingen har ändrat beloppet för hand.";
}
