import { defineConfig } from "vitest/config";

/** The parts of `npm test` (`scripts/test.mjs` runs them in its own order) and of `npm run test:outside`. */
const parts = [
  {
    name: "architecture",
    include: ["tests/architecture.test.ts", "tests/architecture/**", "tests/doc-examples.test.ts"],
  },
  { name: "unit", include: ["src/**"] },
  { name: "cli", include: ["tests/cli/**"], startedBefore: "tests/cli/build-once.ts" },
  {
    name: "database",
    include: ["tests/database/**"],
    oneFileAtATime: true,
    startedBefore: "tests/database/test-server.ts",
  },
  { name: "start", include: ["tests/start/**"], oneFileAtATime: true },
  { name: "journeys", include: ["tests/journeys/**"], oneFileAtATime: true },
  { name: "outside", include: ["tests/outside/**"], oneFileAtATime: true },
];

const testFilesIn = (place: string) =>
  place.endsWith("/**") ? [`${place}/*.test.ts`, `${place}/*.test.tsx`] : [place];
const named = parts.flatMap(({ include }) => include.flatMap(testFilesIn));

// Conditions: tests read the domain from its source through the same doors as the rest of the house.
export default defineConfig({
  resolve: { conditions: ["development"] },
  ssr: { resolve: { conditions: ["development"], externalConditions: ["development"] } },
  oxc: { jsx: { runtime: "automatic", importSource: "hono/jsx" } },
  test: {
    pool: "threads",
    isolate: false,
    // Without it the files of a part are run in the same order whatever the last run was: their modules are shared.
    cache: false,
    // A source that has not changed is transformed once for all parts and runs, not anew by each.
    experimental: { fsModuleCache: true },
    // Long: on a busy computer a short limit is a lottery. What hangs is ended here, or with its part.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
    setupFiles: "tests/random/same-cases.ts",
    projects: [
      ...parts.map(({ name, include, oneFileAtATime = false, startedBefore = [] }) => ({
        extends: true as const,
        test: {
          name,
          include: include.flatMap(testFilesIn),
          fileParallelism: !oneFileAtATime,
          globalSetup: startedBefore,
          // What is set up before them asks a database, whose client maps stack traces, which the cache breaks.
          experimental: { fsModuleCache: name !== "database" },
        },
      })),
      // A test that lies in none of the named places still runs.
      { extends: true as const, test: { name: "other", include: testFilesIn("tests/**"), exclude: named } },
    ],
  },
});
