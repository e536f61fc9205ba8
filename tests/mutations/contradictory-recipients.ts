import type { AgreementFile } from "../../src/documents/agreement/agreement-file.ts";
import type { WrittenComponent } from "./agreement-files.ts";
import { changeOne, kronorOf, withKronor, type Contradictions } from "./mutation.ts";
import type { Random } from "./random.ts";

const always = () => true;
type Group = WrittenComponent["recipients"][number];

/** Recipients that stand twice. */
export const DOUBLES: Contradictions = {
  kind: "double recipients",
  found: ["double-recipient", "component-twice"],
  mutations: [
    {
      name: "a group stands twice",
      change: (file, random) =>
        changeOne(
          file,
          random,
          ({ recipients }) => recipients.some(({ kind }) => kind !== "named"),
          (each) => ({
            ...each,
            recipients: [
              ...each.recipients,
              random.pick(each.recipients.filter(({ kind }) => kind !== "named")),
            ],
          }),
        ),
    },
    {
      name: "a named recipient stands twice",
      change: (file, random) => changeNamed(file, random, (named) => [...named, random.pick(named)]),
    },
    {
      name: "the same name stands under two codes",
      change: (file, random) =>
        changeNamed(file, random, (named) => {
          const again = random.pick(named);
          const code = /^\d{2}$/.test(again.code) ? "21" : `${again.code}-igen`;
          return [...named, { code, name: again.name }];
        }),
    },
    {
      name: "a region stands beside all regions",
      change: (file, random) =>
        changeOne(
          file,
          random,
          ({ recipients }) => recipients.some(({ kind }) => kind === "regions"),
          (each) => ({ ...each, recipients: [...each.recipients, named("19", "Region Västmanland")] }),
        ),
    },
    {
      name: "a municipality stands beside all municipalities",
      change: (file, random) =>
        changeOne(
          file,
          random,
          ({ recipients }) => recipients.some(({ kind }) => kind === "municipalities"),
          (each) => ({ ...each, recipients: [...each.recipients, named("1981", "Sala kommun")] }),
        ),
    },
    {
      name: "a row of a table stands twice",
      change: (file, random) =>
        changeOne(
          file,
          random,
          ({ key }) => key !== "unknown" && key.kind === "table",
          (each) =>
            each.key !== "unknown" && each.key.kind === "table"
              ? {
                  ...each,
                  key: { ...each.key, amounts: [...each.key.amounts, random.pick(each.key.amounts)] },
                }
              : each,
        ),
    },
    {
      name: "a participant stands twice",
      change: (file, random) =>
        changeOne(file, random, always, (each) => {
          const only = ["19", "20", "21"];
          return {
            ...each,
            recipients: [{ kind: "regions" as const }],
            key: {
              kind: "participants",
              only: [...only, random.pick(only)],
              by: { kind: "population", on: `${file.year - 1}-11-01` },
            },
            keyClauses: each.clauses,
          };
        }),
    },
    {
      name: "a whole part stands twice",
      change: (file, random) => {
        const possible = file.components.filter(
          (each) =>
            each.isOfWhich !== true &&
            kronorOf(each) !== undefined &&
            !file.components.some(({ parent }) => parent === each.id),
        );
        if (possible.length === 0) return undefined;
        const chosen = random.pick(possible);
        return {
          ...file,
          components: [...file.components, { ...chosen, id: `${chosen.id}-igen`, conditions: [] }],
        };
      },
    },
  ],
};

/** Parts that go to nobody. */
export const NOBODY: Contradictions = {
  kind: "component nobody gets",
  found: ["component-nobody-gets"],
  mutations: [
    {
      name: "no recipients",
      change: (file, random) =>
        changeOne(file, random, isLeafIn(file), (each) => ({ ...each, recipients: [] })),
    },
    {
      name: "an empty list of names",
      change: (file, random) =>
        changeOne(file, random, isLeafIn(file), (each) => ({
          ...each,
          recipients: [{ kind: "named", recipients: [] }],
        })),
    },
    {
      name: "no amount at all: 0 kronor",
      change: (file, random) =>
        changeOne(
          file,
          random,
          (each) => kronorOf(each) !== undefined,
          (each) => withKronor(each, 0),
        ),
    },
    {
      name: "a new part without recipients",
      change: (file, random) => {
        if (file.components.length === 0) return undefined;
        const like = random.pick(file.components);
        const { percentage: _, ...others } = like;
        const plain = { ...others, conditions: [] };
        const added = { ...plain, id: "utan-mottagare", title: "Övrigt", stated: "unknown" as const };
        return {
          ...file,
          components: [...file.components, { ...added, recipients: [], key: "unknown", keyClauses: [] }],
        };
      },
    },
  ],
};

/** Conditions that say nothing of what follows. */
export const CONSEQUENCES: Contradictions = {
  kind: "condition without consequence",
  found: ["condition-without-consequence"],
  mutations: [
    {
      name: "a condition loses its consequence",
      change: (file, random) =>
        changeOne(
          file,
          random,
          ({ conditions }) => conditions.some(({ consequence }) => consequence !== "unknown"),
          (each) => ({
            ...each,
            conditions: each.conditions.map((condition) => ({
              ...condition,
              consequence: "unknown" as const,
            })),
          }),
        ),
    },
    {
      name: "a new condition without consequence",
      change: (file, random) =>
        changeOne(file, random, always, (each) => ({
          ...each,
          conditions: [
            ...each.conditions,
            {
              id: "redovisas",
              text: random.pick(["Insatserna ska redovisas.", "Planen ska vara gemensam."]),
              by: "unknown",
              consequence: "unknown",
            },
          ],
        })),
    },
  ],
};

/** Amounts that point at nothing that anybody has read. */
export const SOURCES: Contradictions = {
  kind: "amount without source",
  found: ["amount-without-source"],
  mutations: [
    {
      name: "an amount points at no passage",
      change: (file, random) =>
        changeOne(
          file,
          random,
          ({ stated }) => stated !== "unknown",
          (each) => {
            if (each.stated === "unknown") return each;
            const { clause: _, ...stated } = each.stated;
            return { ...each, stated };
          },
        ),
    },
    {
      name: "the frame points at no passage",
      change: (file) => {
        if (file.frame === "unknown") return undefined;
        const { clause: _, ...frame } = file.frame;
        return { ...file, frame };
      },
    },
    {
      name: "an amount points at a heading that nobody has read",
      change: (file, random) => {
        const unread = file.clauses.filter(({ reading }) => reading === "unread");
        if (unread.length === 0) return undefined;
        const { id } = random.pick(unread);
        return changeOne(
          file,
          random,
          ({ stated }) => stated !== "unknown",
          (each) => (each.stated === "unknown" ? each : { ...each, stated: { ...each.stated, clause: id } }),
        );
      },
    },
    {
      name: "a part says nowhere that it stands",
      change: (file, random) =>
        changeOne(
          file,
          random,
          ({ stated, percentage }) => stated !== "unknown" || percentage !== undefined,
          (each) => ({ ...each, clauses: [] }),
        ),
    },
    {
      name: "a percentage points at no passage",
      change: (file, random) =>
        changeOne(
          file,
          random,
          ({ percentage }) => percentage !== undefined,
          (each) => {
            if (each.percentage === undefined) return each;
            const { clause: _, ...percentage } = each.percentage;
            return { ...each, percentage };
          },
        ),
    },
    {
      name: "a table points at no passage",
      change: (file, random) =>
        changeOne(
          file,
          random,
          ({ key }) => key !== "unknown" && key.kind === "table",
          (each) => ({ ...each, keyClauses: [] }),
        ),
    },
    {
      name: "what is said of a county points at no passage",
      change: (file, random) => {
        if (file.statements.length === 0) return undefined;
        const chosen = random.pick(file.statements);
        const { clause: _, ...stated } = chosen.stated;
        return {
          ...file,
          statements: file.statements.map((each) => (each === chosen ? { ...each, stated } : each)),
        };
      },
    },
  ],
};

function isLeafIn({ components }: AgreementFile): (component: WrittenComponent) => boolean {
  return ({ id, key }) =>
    components.every(({ parent, isOfWhich }) => parent !== id || isOfWhich === true) &&
    (key === "unknown" || key.kind !== "table");
}

function changeNamed(
  file: AgreementFile,
  random: Random,
  change: (
    named: Extract<Group, { readonly kind: "named" }>["recipients"],
  ) => Extract<Group, { readonly kind: "named" }>["recipients"],
): AgreementFile | undefined {
  return changeOne(
    file,
    random,
    ({ recipients }) => recipients.some((group) => group.kind === "named" && group.recipients.length > 0),
    (each) => ({
      ...each,
      recipients: each.recipients.map((group) =>
        group.kind === "named" ? { ...group, recipients: change(group.recipients) } : group,
      ),
    }),
  );
}

function named(code: string, name: string): Group {
  return { kind: "named", recipients: [{ code, name }] };
}
