import { DEMO_PART_WORDS } from "./sign-in.ts";

/** What a person is called: the part they play in the demonstration, else their name; after erasing only that they were. */
export function personName({
  name,
  isExample,
}: {
  readonly name: string;
  readonly isExample: boolean;
}): string {
  if (name === "erased") return "en person som har tagits bort";
  return isExample && isPart(name) ? DEMO_PART_WORDS[name] : name;
}

function isPart(name: string): name is keyof typeof DEMO_PART_WORDS {
  return Object.hasOwn(DEMO_PART_WORDS, name);
}
