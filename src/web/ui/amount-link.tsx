import type { Figure } from "#domain/source";
import type { Ore, Persons } from "#domain/money";
import { UNKNOWN } from "../../texts/certainty.ts";
import { formatOre, formatPersons } from "../../texts/format.ts";
import { amountLinkName, PARTS } from "../../texts/parts.ts";

/** A shown amount: the text of it and where it is explained. */
export type OpenableProps = {
  /** The amount as shown: "559 096 kr". */
  readonly text: string;
  /** The address that explains it: `/belopp/…`, or a page's own address with the panel open. */
  readonly href: string;
  /** The panel of this amount is open. */
  readonly isOpen?: boolean | undefined;
  /** A name in the page, so that closing the panel leads back here. */
  readonly id?: string | undefined;
  /** Whose amount it is, where the link alone does not tell: "Sala". */
  readonly of?: string | undefined;
};

/** Anything that opens "Så räknades det": dotted underline, and a name that says what it opens. */
export function Openable({ text, href, isOpen = false, id, of }: OpenableProps) {
  return (
    <a
      id={id}
      class={isOpen ? "amount open" : "amount"}
      href={href}
      title={PARTS.howItWasCounted}
      aria-label={amountLinkName(text, of)}
      aria-current={isOpen ? "true" : undefined}
    >
      {text}
    </a>
  );
}

/** An amount of money with its explanation. */
export type AmountLinkProps = {
  readonly figure: Figure<Ore>;
  /** The smallest unit of the part, in öre: decides whether öre are shown. */
  readonly grain: Ore;
  readonly href: string;
  readonly isOpen?: boolean | undefined;
  readonly id?: string | undefined;
  readonly of?: string | undefined;
};

/** An amount that can be opened. One that nobody has said is "okänt" and leads nowhere. */
export function AmountLink({ figure, grain, ...link }: AmountLinkProps) {
  if (figure.value === "unknown") return <span class="unknown">{UNKNOWN}</span>;
  return <Openable text={formatOre(figure.value, grain)} {...link} />;
}

/** A number of inhabitants that can be opened. */
export type PersonsLinkProps = {
  readonly figure: Figure<Persons>;
  readonly href: string;
  readonly isOpen?: boolean | undefined;
  readonly of?: string | undefined;
};

/** A number of inhabitants with its explanation: file, row and day. */
export function PersonsLink({ figure, ...link }: PersonsLinkProps) {
  if (figure.value === "unknown") return <span class="unknown">{UNKNOWN}</span>;
  return <Openable text={formatPersons(figure.value)} {...link} />;
}
