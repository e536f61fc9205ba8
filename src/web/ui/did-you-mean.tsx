import { PARTS } from "../../texts/parts.ts";

/** "Menade du Falun?": the names that are nearly what was written, each a link. */
export function DidYouMean({
  names,
}: {
  readonly names: readonly { readonly name: string; readonly href: string }[];
}) {
  return (
    <>
      {PARTS.didYouMean}{" "}
      {names.map(({ name, href }, index) => (
        <>
          {index === 0 ? "" : PARTS.or}
          <a href={href}>{name}</a>
        </>
      ))}
      ?
    </>
  );
}
