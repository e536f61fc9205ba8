import { readWeights } from "../documents/weights/read-weights.ts";
import { readInput } from "./read-input.ts";
import type { SplitTools } from "./split.ts";
import type { Terminal } from "./terminal.ts";
import { csvRows } from "./write-csv-rows.ts";

/** What `samnytta split` needs: nothing but the file of weights. */
export function splitTools(terminal: Terminal): SplitTools {
  return {
    terminal,
    csv: csvRows,
    readWeights: async (file) => {
      const bytes = await readInput(file);
      return bytes === undefined ? undefined : readWeights(bytes, file);
    },
  };
}
