import { expect, it } from "vitest";
import { Field } from "./field.tsx";

it("ties label, help and problem to the control", () => {
  const html = String(
    <Field
      name="belopp"
      label="Belopp"
      help="Till exempel 1."
      problem="Skriv siffror."
      control={{ kind: "text", value: "12 3O4" }}
    />,
  );
  expect(html).toContain('<label for="belopp"');
  expect(html).toContain('aria-describedby="belopp-help belopp-problem"');
  expect(html).toContain('id="belopp-help"');
  expect(html).toContain('id="belopp-problem"');
  expect(html).toContain('aria-invalid="true"');
});

it("keeps what the person wrote", () => {
  expect(
    String(<Field name="belopp" label="Belopp" control={{ kind: "text", value: '12 3O4"' }} />),
  ).toContain('value="12 3O4&quot;"');
});

it("says nothing of help or problems that are not there", () => {
  const html = String(<Field name="dag" label="Dag" isOptional control={{ kind: "text" }} />);
  expect(html).not.toContain("aria-");
  expect(html).toContain("(frivilligt)");
});

it("shows the chosen option of a choice", () => {
  const options = [
    { value: "19", label: "Västmanland" },
    { value: "20", label: "Dalarna" },
  ];
  const html = String(<Field name="lan" label="Län" control={{ kind: "choice", options, chosen: "20" }} />);
  expect(html).toMatch(/<option value="20" selected/);
  expect(html.match(/selected/g)).toHaveLength(1);
});
