import { RECIPIENT_PAGE } from "../../../texts/recipient-page.ts";
import { LAST_DAYS_PATH, withQuery } from "../../addresses.ts";

/** From a recipient's page to its grants year by year and to its last days. */
export function DutyLinks({ path, slug }: { readonly path: string; readonly slug: string }) {
  return (
    <section>
      <h2>{RECIPIENT_PAGE.duties}</h2>
      <p>
        <a href={`${path}/bidrag`}>{RECIPIENT_PAGE.grants}</a>
      </p>
      <p>
        <a href={withQuery(LAST_DAYS_PATH, { organisation: slug })}>{RECIPIENT_PAGE.lastDays}</a>
      </p>
    </section>
  );
}
