import type { WrittenValue } from "#domain/draft";
import type { AgreementFiles } from "../../application/ports.ts";
import { isList, isObject, textOf, type Json } from "./json-tree.ts";
import { DEEPEST_NESTING, LONGEST_LIST, MOST_VALUES, readAgreement } from "./read-agreement.ts";
import { appendValue, insertValue, removeValue, repeatValue, replaceValues } from "./replace-values.ts";
import { fieldPath, scanJson } from "./scan-json.ts";

/** How the text of a draft (utkast) is read and changed: as any agreement file, and value by value while it is faulty. */
export const agreementFiles: AgreementFiles = {
  read: (text) => readAgreement(new TextEncoder().encode(text), "agreement.json"),
  values: (text) => {
    const bare = withoutMark(text);
    const limits = { depth: DEEPEST_NESTING, values: MOST_VALUES, list: LONGEST_LIST };
    if (scanJson(bare, limits).kind !== "sound") return undefined;
    const tree: Json = JSON.parse(bare);
    return [...valuesIn(tree, "", "")];
  },
  replace: (text, changes) => inBare(text, (bare) => replaceValues(bare, changes)),
  insert: (text, after, name, value) => inBare(text, (bare) => insertValue(bare, after, name, value)),
  repeat: (text, path) => inBare(text, (bare) => repeatValue(bare, path)),
  remove: (text, path) => inBare(text, (bare) => removeValue(bare, path)),
  append: (text, list, value) => inBare(text, (bare) => appendValue(bare, list, value)),
};

function inBare(text: string, change: (bare: string) => string): string {
  const bare = withoutMark(text);
  return `${text.slice(0, text.length - bare.length)}${change(bare)}`;
}

/** The mark that some programs begin UTF-8 with belongs to the file, not to its JSON. */
function withoutMark(text: string): string {
  return text.replace(/^\ufeff/u, "");
}

/** Every value that holds no others, in order. Its key names those around it by id, so that it stays when a list is reordered. */
function* valuesIn(value: Json, path: string, key: string): Generator<WrittenValue> {
  if (isList(value)) {
    const ids = value.map((each) => textOf(each, "id") ?? textOf(each, "code"));
    for (const [index, element] of value.entries()) {
      const id = ids[index];
      const isName = id !== undefined && /^[\da-z-]+$/u.test(id) && ids.indexOf(id) === ids.lastIndexOf(id);
      yield* valuesIn(element, `${path}[${index}]`, `${key}.${isName ? id : `_${index}`}`);
    }
  } else if (isObject(value)) {
    for (const [name, child] of Object.entries(value))
      yield* valuesIn(child, fieldPath(path, name), fieldPath(key, name));
  } else yield { path, key, value };
}
