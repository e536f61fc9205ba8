import type { SharedMoney } from "../../../application/supporting-documents.ts";
import { shareUnknown, SUPPORTING } from "../../../texts/supporting-documents.ts";
import { supportingHref } from "../../addresses.ts";

/** Documents that concern a municipality or region and are no agreements, with the money in them that is to be shared. */
export function DocumentLinks(props: { readonly name: string; readonly documents: readonly SharedMoney[] }) {
  const { name, documents } = props;
  if (documents.length === 0) return <></>;
  return (
    <section aria-labelledby="underlag">
      <h2 id="underlag">{SUPPORTING.title}</h2>
      <p>{SUPPORTING.concerns}</p>
      <ul>
        {documents.map(({ document, money }) => (
          <li>
            <a href={supportingHref(document.slug)}>{document.shortTitle}</a>. {document.about}
            {money.map((each) => (
              <span class="place">{shareUnknown(each, name)}</span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
