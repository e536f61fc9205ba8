import type { WordedTrace } from "../../../texts/worded-trace.ts";
import type { Agreement } from "#domain/agreement";
import { formatOre } from "../../../texts/format.ts";
import { KRONA, type Ore } from "#domain/money";
import { agreementHref, amountHref } from "../../addresses.ts";
import { ButtonLink, ButtonRow } from "../../ui/button-link.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";
import { TracePanel } from "../../ui/trace-panel.tsx";

/** What the page of one amount is made of. */
export type AmountPageProps = {
  readonly trace: WordedTrace;
  readonly address: string;
  readonly agreement: Agreement;
  readonly resultHash: string | undefined;
  readonly isSuperseded: boolean;
  readonly keptDiffers: Ore | undefined;
  /** The amount in use, where this one is an alternative by the other stage. */
  readonly usedInstead: { readonly text: string; readonly href: string } | undefined;
  readonly recipient: { readonly label: string; readonly href: string } | undefined;
};

/** "Så räknades det" as a page of its own: permanent, printable, complete without script. */
export function AmountPage(props: AmountPageProps) {
  const { trace, address, agreement, resultHash, isSuperseded, keptDiffers, usedInstead, recipient } = props;
  const own = amountHref(address);
  return (
    <PageLayout
      title={trace.title}
      under="agreements"
      crumbs={[
        { label: "Överenskommelser", href: "/overenskommelser" },
        { label: agreement.title, href: agreementHref(agreement.slug) },
        { label: "Så räknades det" },
      ]}
      address={own}
    >
      {isSuperseded && (
        <Notice tone="wait" lead="En tidigare version.">
          Avtalet har lästs in på nytt sedan beloppet visades.{" "}
          <a href={agreementHref(agreement.slug)}>Se avtalet i dag</a>
        </Notice>
      )}
      {usedInstead !== undefined && (
        <Notice tone="wait" lead="Alternativ räkning, används inte.">
          Så blir beloppet fördelat på det andra sättet. Det belopp som används är{" "}
          <a href={usedInstead.href}>{usedInstead.text}</a>.
        </Notice>
      )}
      {keptDiffers !== undefined && (
        <Notice tone="stop" lead="Omräkningen ger ett annat belopp.">
          Det som visades var {formatOre(keptDiffers, KRONA)}, och det gäller. Säg till den som driver
          tjänsten.
        </Notice>
      )}
      <TracePanel trace={trace} isPage ownHref={own} />
      <p class="tiny">
        Adressen gäller för alltid: {own}
        {resultHash !== undefined && <>. Fördelningens kontrollsumma (SHA-256): {resultHash}</>}
      </p>
      <ButtonRow>
        {recipient !== undefined && (
          <ButtonLink href={recipient.href} isSecondary>
            {recipient.label}
          </ButtonLink>
        )}
        <ButtonLink href={`${agreementHref(agreement.slug)}/export.json`} isSecondary>
          Allt som behövs för att räkna om, JSON
        </ButtonLink>
      </ButtonRow>
    </PageLayout>
  );
}

/** An address that was never shown here: which inputs would be needed for it to be. */
export function UnknownAmountPage({ isWellFormed }: { readonly isWellFormed: boolean }) {
  return (
    <PageLayout title="Beloppet finns inte här" crumbs={[{ label: "Så räknades det" }]}>
      <h1>Beloppet finns inte här</h1>
      <p>
        {isWellFormed
          ? "Adressen är rätt skriven, men beloppet har aldrig visats på den här installationen."
          : "En adress till ett belopp är 64 tecken, siffror och a–f. Länken kan vara felskriven."}
      </p>
      <p>För att räkna fram beloppet behövs samma underlag som när det visades:</p>
      <ul>
        <li>avtalet i den version som användes</li>
        <li>delen och mottagaren</li>
        <li>folkmängden, med dag</li>
        <li>regeln: nyckel, steg, minsta enhet och avrundning</li>
      </ul>
      <p>
        Läs in samma avtal och folkmängd här, eller öppna länken där den skapades.{" "}
        <a href="/overenskommelser">Se överenskommelserna som finns här</a>
      </p>
    </PageLayout>
  );
}
