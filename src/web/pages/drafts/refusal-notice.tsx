import { PEOPLE_PAGE } from "../../../texts/people-page.ts";
import { ROLE_HELP } from "../../../texts/roles.ts";
import { PEOPLE_PATH } from "../../addresses.ts";
import { Notice } from "../../ui/notice.tsx";

/** Why somebody may not do something with a draft, and the way to the roles for whoever gives them out. */
export function RefusalNotice({
  refusal,
  givesRoles,
}: {
  readonly refusal: string;
  readonly givesRoles: boolean;
}) {
  return (
    <Notice tone="wait">
      {refusal}
      {givesRoles && (
        <>
          {" "}
          {ROLE_HELP.isYou} <a href={PEOPLE_PATH}>{PEOPLE_PAGE.title}</a>.
        </>
      )}
    </Notice>
  );
}
