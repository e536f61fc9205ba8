import { ACCESSIBILITY } from "../../../texts/about-accessibility.ts";
import { MENU } from "../../../texts/page-frame.ts";
import { Answer } from "../../ui/answer.tsx";
import { Facts } from "../../ui/facts.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";

const { actor, limits, method, report, exempted } = ACCESSIBILITY;

/** The accessibility statement (tillgänglighetsredogörelse) that the law asks for, linked from every page. */
export function AccessibilityPage() {
  return (
    <PageLayout
      title={ACCESSIBILITY.title}
      crumbs={[{ label: MENU.start, href: "/" }, { label: ACCESSIBILITY.title }]}
      address="/tillganglighet"
    >
      <h1>{ACCESSIBILITY.heading}</h1>
      <Answer explanation={ACCESSIBILITY.explanation}>{ACCESSIBILITY.answer}</Answer>
      <h2>{report.heading}</h2>
      <p>{report.body}</p>
      <p>{report.noForm}</p>
      <p>
        {report.supervision} <a href={report.href}>{report.link}</a>
      </p>
      <h2>{limits.heading}</h2>
      <ul>
        {limits.items.map((limit) => (
          <li>{limit}</li>
        ))}
      </ul>
      <h2>{method.heading}</h2>
      <ul>
        {method.items.map((way) => (
          <li>{way}</li>
        ))}
      </ul>
      <p>{method.closing}</p>
      <h2>{exempted.heading}</h2>
      <p>{exempted.body}</p>
      <h2>{actor.heading}</h2>
      <Facts hasSentences facts={actor.facts} />
    </PageLayout>
  );
}
