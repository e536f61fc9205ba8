import { expect, test } from "vitest";
import { publishDespite } from "./drafts.ts";

test("what is published all the same is one line, and says whose text it is", () => {
  expect(publishDespite(["Delarna är mer än det hela."])).toBe(
    "Publicera trots detta: Delarna är mer än det hela.",
  );
  expect(publishDespite(["Delarna är mer än det hela.", "Avsnittet säger annat."], 2017)).toBe(
    "Publicera trots detta: 2 saker stämmer inte. Texten är 2017 års.",
  );
  expect(publishDespite([], 2017, 2018)).toBe(
    "Jag vet att 2018 års text saknas: beloppen går inte att jämföra med den.",
  );
  expect(publishDespite(["Delarna är mer än det hela."], 2017, 2018)).toBe(
    "Publicera trots detta: Delarna är mer än det hela. Dessutom saknas 2018 års text: beloppen går inte att jämföra med den.",
  );
});
