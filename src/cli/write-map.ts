import type { JointPost } from "#domain/financing";
import { assert } from "#domain/result";
import { mapFigures } from "../application/map-figures.ts";
import { nameInRegister } from "../application/open-catalogue.ts";
import { viewFutures, type FuturesView } from "../application/view-futures.ts";
import type { PostHouse } from "../application/view-joint-post.ts";
import { plainSpaces } from "../texts/cli-lines.ts";
import { MAP_HEADINGS, mapClosing, unknownMapWord } from "../texts/cli-map.ts";
import { kronorText } from "../texts/format.ts";
import { futuresFieldSentence } from "../texts/futures-problems.ts";
import { askedFutures, unknownFuturesWords } from "../texts/futures-words.ts";
import { toldFutures } from "../texts/futures.ts";
import { assumedIn } from "./assumed-in.ts";
import type { Tools } from "./documents.ts";
import { EXIT, refuse, writeJson, type ExitCode, type Format } from "./terminal.ts";
import { writeRows, type Rows } from "./write-rows.ts";

/** Prints the map of all futures: a row for each party, then how many ways to answer the post stands in, and who ends it. */
export function writeMap(
  assumed: string,
  post: JointPost,
  house: PostHouse,
  { format, tools }: { readonly format: Format; readonly tools: Tools },
): ExitCode {
  const { terminal } = tools;
  const entries = assumedIn(assumed);
  const unknown = unknownFuturesWords(entries.map(([word]) => word));
  if (unknown.length > 0) return refuse(terminal, unknown.map(unknownMapWord));
  const shown = viewFutures(post, house, askedFutures(entries));
  assert(shown.ok, "the post has been reckoned before its map is drawn");
  const { map, problems } = shown.value;
  if (problems.length > 0) return refuse(terminal, problems.map(futuresFieldSentence));
  const told = toldFutures(map, {
    nameOf: (code) => nameInRegister(code, house.catalogue.register),
    grain: post.sharing.grain,
  });
  if (!told.isKnown) return refuse(terminal, told.answer);
  if (format === "json") writeJson(terminal, mapFigures(shown.value));
  else writeRows(rowsOf(shown.value), format, tools);
  if (format === "table") terminal.out(plainSpaces(mapClosing(told).join("\n")));
  return EXIT.done;
}

function rowsOf(view: FuturesView): Rows {
  const { parties } = mapFigures(view);
  return {
    columns: [
      { name: MAP_HEADINGS.code },
      { name: MAP_HEADINGS.name },
      ...[MAP_HEADINGS.part, MAP_HEADINGS.highest, MAP_HEADINGS.room, MAP_HEADINGS.decides].map((name) => ({
        name,
        isNumber: true,
      })),
      { name: MAP_HEADINGS.alone },
    ],
    rows: parties.map(({ code, name, part, highest, room, decides, alone }) => [
      code,
      name,
      kronorText(part),
      highest === "unknown" ? "" : kronorText(highest),
      room === "unknown" ? "" : kronorText(room),
      String(decides ?? ""),
      alone ? MAP_HEADINGS.yes : MAP_HEADINGS.no,
    ]),
    sums: [],
  };
}
