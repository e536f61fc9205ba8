/** The lines around the findings in a terminal. */
export const CHECK_LINES = {
  answered: (reading: string, by: string) => `Besvarat: ${reading} (${by})`,
  summary: (found: number, open: number) =>
    found === 0
      ? "Inget att anmärka på."
      : `${found} fynd, ${open === 0 ? "alla besvarade" : `${open} ${open === 1 ? "öppet" : "öppna"}`}.`,
  components: (ids: readonly string[]) => `Delar: ${ids.join(", ")}`,
} as const;
