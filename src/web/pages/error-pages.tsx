import { PageLayout } from "../ui/page-layout.tsx";

/** 404: the page does not exist, and what to do. */
export function NotFoundPage() {
  return (
    <PageLayout title="Sidan finns inte">
      <h1>Sidan finns inte</h1>
      <p>Beslut och belopp byter aldrig adress, så länken kan vara felskriven.</p>
      <p>
        Sök i fältet ovanför, eller gå till <a href="/overenskommelser">överenskommelserna</a> eller{" "}
        <a href="/kommuner">kommunerna</a>.
      </p>
    </PageLayout>
  );
}

/** 500: the fault is ours; the reference leads to the log line. */
export function FailurePage({ reference }: { readonly reference: string }) {
  return (
    <PageLayout title="Något gick fel hos oss">
      <h1>Något gick fel hos oss</h1>
      <p>
        Felet är antecknat med numret {reference}. Försök igen, eller säg numret till den som driver tjänsten.
      </p>
    </PageLayout>
  );
}
