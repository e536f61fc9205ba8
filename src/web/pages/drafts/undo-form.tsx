import { DRAFTS } from "../../../texts/drafts.ts";
import { partsHref } from "../../addresses.ts";
import { FormBasis } from "./draft-frame.tsx";

/** Writes what stood before the last change again, in one click. */
export function UndoForm({
  object,
  version,
  formKey,
}: {
  readonly object: string;
  readonly version: number;
  readonly formKey: string;
}) {
  return (
    <form method="post" action={partsHref(object)}>
      <FormBasis basedOn={version} formKey={formKey} />
      <input type="hidden" name="gor" value="angra" />
      <input type="hidden" name="fran" value="utkast" />
      <button class="link" type="submit">
        {DRAFTS.undoSaved}
      </button>
    </form>
  );
}
