import { randomBytes, randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { dayOf } from "#domain/time";
import { annexDeeds } from "./application/annex-deeds.ts";
import { openAttempts } from "./application/attempts.ts";
import { openCurrentCatalogue, type CurrentCatalogue } from "./application/current-catalogue.ts";
import { prepareFirstAdministrator } from "./application/first-administrator.ts";
import { keepPosting } from "./application/keep-posting.ts";
import { postingRound } from "./application/posting-round.ts";
import { LINK_HOURS } from "./application/links.ts";
import type {
  Clock,
  IdentityProvider,
  Library,
  PopulationRequest,
  Post,
  PublishedTableRequest,
} from "./application/ports.ts";
import { keepErasures } from "./application/keep-erasures.ts";
import { keepRetaining } from "./application/retain.ts";
import { keepSealing, type Sealing } from "./application/seal-logs.ts";
import { seriesDeeds } from "./application/series-deeds.ts";
import { publishedAgreements } from "./application/publish-agreement.ts";
import { inspectFile } from "./documents/attachment/inspect-file.ts";
import { agreementFiles, readAgreement } from "./documents/agreement/index.ts";
import { exportFiles } from "./documents/export/index.ts";
import { readProviders } from "./documents/identity-providers/read-providers.ts";
import { readAmounts } from "./documents/recovery/read-amounts.ts";
import { loadShipped, type Shipped } from "./documents/load-shipped.ts";
import { readPublishedTable } from "./documents/published/read-published-table.ts";
import { openPaperFiles } from "./documents/paper/index.ts";
import { readPopulationFile } from "./documents/population/read-population-file.ts";
import { sourceInFile } from "./documents/population/source-in-file.ts";
import { erasureFile, erasurePlace } from "./documents/erasures/erasure-file.ts";
import { sealFile, sealPlace } from "./documents/seals/seal-file.ts";
import { receiptWriter } from "./documents/receipt/write-receipt.ts";
import { readMailSettings, type MailSettings } from "./mail/mail-settings.ts";
import { smtpSender } from "./mail/send-by-smtp.ts";
import { openArchive, type OpenArchive } from "./storage/open-archive.ts";
import {
  openServer,
  readServerSettings,
  thisMachine,
  type RunningServer,
} from "./storage/private-server/index.ts";
import {
  tellCatalogue,
  tellLibraryFault,
  tellListenProblem,
  tellMailProblem,
  tellPortTaken,
  tellReady,
  tellUnreadable,
} from "./texts/serve.ts";
import { tellErasuresNotKept } from "./texts/erasures.ts";
import { tellFirstAdministrator } from "./texts/invitations.ts";
import { tellArchiveProblem } from "./texts/archive-problem.ts";
import { tellNotSealed } from "./texts/seals.ts";
import { tellProviderProblem } from "./texts/providers.ts";
import { databaseLost, tellProblem, tellStep } from "./texts/start.ts";
import { invitationHref } from "./web/addresses.ts";
import { createApp } from "./web/app.tsx";
import { housePost } from "./web/house-post.ts";
import { listen, listensOnLoopback, type Listening } from "./web/listen.ts";
import { openIdProvider } from "./web/open-id-provider.ts";
import { livingApp } from "./web/living-app.ts";

/** The folder that holds `agreements/`, `reference/` and `dist/`. */
const root = fileURLToPath(new URL("..", import.meta.url));

const clock: Clock = {
  today: () => dayOf(new Date().toISOString()),
  moment: () => new Date().toISOString(),
};

const newSecret = () => randomBytes(32).toString("base64url");
const HOUR_MILLISECONDS = 3_600_000;

/** How often what waits to be sent is looked for. */
const POST_MILLISECONDS = 15_000;

/** Whether anyone on this computer may sign in as one of the demonstration's people; then nothing is sent. */
const isDemo = process.env["SAMNYTTA_DEMO"] === "1" && listensOnLoopback(process.env);

await start();

/** Starts everything in order with one line per step; a problem is a sentence, and what was started is stopped. */
async function start(): Promise<void> {
  const mail = readMailSettings(process.env);
  if (!mail.ok) return refuse(mail.problems.map(({ kind }) => tellMailProblem(kind)));
  const sending = isDemo ? undefined : mail.value;
  const started = await startDatabase();
  if (started === undefined) return;
  const { server, dataDirectory } = started;
  const archived = await openRecords(server);
  const read = archived && (await readShipped());
  if (archived === undefined || read === undefined) return server.stop();
  const sealing = await startSealing(archived, dataDirectory);
  const stopDiscarding = everyHour(archived.discardOld);
  const noteErasures = erasureNotes(archived, dataDirectory);
  await noteErasures();
  const stopRetaining = await keepRetaining({ store: archived.retention, clock }, everyHour, (error) =>
    console.error(describe(error)),
  );
  const current = await prepareCatalogue(read.library, archived);
  const isSending = sending !== undefined;
  const listening = await openAddress({
    ...read,
    current,
    archived,
    noteErasures,
    isSending,
    daySeal: sealing.daySeal,
  });
  const stopPosting =
    listening && startPosting(archived, listening.post, { current, jointPosts: read.jointPosts }, sending);
  const stop = async () => {
    sealing.stop();
    stopDiscarding();
    stopRetaining();
    await stopPosting?.();
    await listening?.close();
    await archived.close();
    await server.stop();
  };
  if (listening === undefined) return stop();
  stopWhenAsked(stop, server);
}

async function startDatabase(): Promise<
  { readonly server: RunningServer; readonly dataDirectory: string } | undefined
> {
  const settings = readServerSettings(process.env, thisMachine());
  if (!settings.ok) return refuse(settings.problems.map(tellProblem));
  const opened = await openServer(settings.value, (step) => console.log(tellStep(step)));
  const { dataDirectory } = settings.value;
  return opened.ok ? { server: opened.value, dataDirectory } : refuse(opened.problems.map(tellProblem));
}

async function openRecords(server: RunningServer): Promise<OpenArchive | undefined> {
  const opened = await openArchive(server, (text) => {
    const read = readAgreement(new TextEncoder().encode(text), "agreement.json");
    return read.ok ? read.value : undefined;
  });
  return opened.ok ? opened.value : refuse(opened.problems.map(tellArchiveProblem));
}

/** Seals the logs outside the database, now and once a day; when that fails it is told, and the program goes on. */
async function startSealing({ heads }: OpenArchive, dataDirectory: string): Promise<Sealing> {
  const seals = sealFile(sealPlace(process.env, dataDirectory));
  return keepSealing({ heads, seals, clock, newSalt: newSecret }, everyHour, (problem) =>
    console.error(tellNotSealed(problem)),
  );
}

/** Runs something each hour; when it fails that is told, and the program goes on. @returns how to stop */
function everyHour(run: () => Promise<void>): () => void {
  const timer = setInterval(() => {
    void run().catch((error: unknown) => console.error(describe(error)));
  }, HOUR_MILLISECONDS);
  timer.unref();
  return () => clearInterval(timer);
}

/** Writes down outside the database who has been erased; what fails is told, and done at the next time. */
function erasureNotes({ erased }: OpenArchive, dataDirectory: string): () => Promise<void> {
  const erasures = erasureFile(erasurePlace(process.env, dataDirectory));
  return async () => {
    const kept = await keepErasures({ erased, erasures });
    if (!kept.ok) for (const problem of kept.problems) console.error(tellErasuresNotKept(problem));
  };
}

/** Writes what is due each morning and sends what waits. @param settings undefined where nothing is sent */
function startPosting(
  { people, records }: OpenArchive,
  post: Post,
  { current, jointPosts }: Pick<Shipped, "jointPosts"> & { readonly current: CurrentCatalogue },
  settings: MailSettings | undefined,
): () => Promise<void> {
  // In the demonstration letters are written to be read.
  if (settings === undefined && !isDemo) return async () => undefined;
  const ending = new AbortController();
  const send = settings && smtpSender(settings, { signal: ending.signal });
  const tell = (error: unknown) => console.error(describe(error));
  const readCatalogue = async () => (await current.read()).catalogue;
  const parts = { people, records, files: agreementFiles, jointPosts, clock, post, newSecret, tell };
  const stop = keepPosting(
    postingRound({ ...parts, readCatalogue, send }),
    (run) => {
      const timer = setInterval(run, POST_MILLISECONDS);
      timer.unref();
      return () => clearInterval(timer);
    },
    tell,
  );
  return async () => {
    ending.abort();
    await stop();
  };
}

async function readShipped(): Promise<Shipped | undefined> {
  const loaded = await loadShipped(root);
  if (!loaded.ok) return refuse([tellLibraryFault("reference", loaded.problems)]);
  for (const { file, count } of loaded.value.unreadable) console.error(tellUnreadable(file, count));
  return loaded.value;
}

async function prepareCatalogue(
  library: Library,
  { archive, journal, records }: OpenArchive,
): Promise<CurrentCatalogue> {
  const started = performance.now();
  const published = publishedAgreements({ records, files: agreementFiles });
  const current = await openCurrentCatalogue({ library, archive, journal, clock, published });
  const { catalogue } = await current.read();
  console.log(tellCatalogue(catalogue.entries.length, (performance.now() - started) / 1000));
  return current;
}

async function openAddress({
  current,
  archived: { archive, journal, records, people, unsent, attachments, outbox },
  noteErasures,
  nationalTotals,
  isSending,
  ...shipped
}: Shipped & {
  /** Whether letters are sent; else they are kept to be read. */
  readonly isSending: boolean;
  readonly current: CurrentCatalogue;
  readonly archived: OpenArchive;
  readonly noteErasures: () => Promise<void>;
  readonly daySeal: Sealing["daySeal"];
}): Promise<(Listening & { readonly post: Post }) | undefined> {
  const { register } = shipped.library;
  const providers = await identityProviders();
  if (providers === undefined) return undefined;
  const assetDirectory = fileURLToPath(new URL("assets", import.meta.url));
  const newReference = () => randomUUID().slice(0, 8);
  const report = (reference: string, error: unknown) =>
    console.error(JSON.stringify({ moment: clock.moment(), reference, error: describe(error) }));
  // Until the port is open it is known to nobody.
  let house = process.env["SAMNYTTA_ADDRESS"] ?? "";
  const deedParts = { archive, journal, clock, current };
  const post = housePost({ outbox, house: () => withoutSlash(house), isSending, register, records });
  const common = {
    ...shipped,
    archive,
    clock,
    readAmounts,
    exports: exportFiles,
    writeReceipt: receiptWriter(assetDirectory),
    paperFiles: openPaperFiles(),
    assetDirectory,
    newReference,
    deeds: {
      ...annexDeeds(deedParts),
      ...seriesDeeds(deedParts),
      isLocal: listensOnLoopback(process.env),
      standing: current.read,
      readPublishedTable: async (bytes: Uint8Array, file: string, request: PublishedTableRequest) =>
        readPublishedTable(bytes, file, { ...request, register }),
      readPopulation: async (bytes: Uint8Array, file: string, request: PopulationRequest) =>
        readPopulationFile(bytes, file, register, request),
      sourceInFile: async (bytes: Uint8Array, file: string) => sourceInFile(bytes, file),
      nationalTotals,
      newKey: randomUUID,
    },
    trust: {
      people,
      records,
      unsent,
      attachments,
      inspectFile,
      files: agreementFiles,
      post,
      clock,
      newSecret,
      newKey: randomUUID,
      isDemo,
      providers,
      attempts: openAttempts(clock),
      noteErasures,
      isSecure: process.env["SAMNYTTA_ADDRESS"]?.startsWith("https:") === true,
      ...(process.env["SAMNYTTA_ADDRESS"] ? { address: withoutSlash(process.env["SAMNYTTA_ADDRESS"]) } : {}),
    },
  };
  const app = await livingApp(
    current.read,
    ({ catalogue }) => createApp({ ...common, catalogue }, report),
    (error) => report(newReference(), error),
  );
  const listening = await listen(app, process.env);
  if (!listening.ok) return refuse(listening.problems.map(tellListenProblem));
  const { address, port, askedPort } = listening.value;
  if (house === "") house = address;
  if (port !== askedPort) console.log(tellPortTaken(askedPort, port));
  await inviteFirstAdministrator({ ...common.trust, register }, address);
  console.log(tellReady(address));
  return { ...listening.value, post };
}

/** The providers of identities in the file that SAMNYTTA_PROVIDERS names; none without it. */
async function identityProviders(): Promise<readonly IdentityProvider[] | undefined> {
  const file = process.env["SAMNYTTA_PROVIDERS"];
  if (file === undefined || file === "") return [];
  const read = readProviders(await readFile(file, "utf8").catch(() => ""));
  return read.ok
    ? read.value.map(openIdProvider)
    : refuse(read.problems.map((problem) => tellProviderProblem(file, problem)));
}

/** Prints the link of the first administrator, where SAMNYTTA_FIRST_ADMINISTRATOR names an organisation that has none. */
async function inviteFirstAdministrator(
  parts: Parameters<typeof prepareFirstAdministrator>[1],
  listening: string,
): Promise<void> {
  const asked = process.env["SAMNYTTA_FIRST_ADMINISTRATOR"];
  if (asked === undefined || asked === "") return;
  const outcome = await prepareFirstAdministrator(asked, parts);
  const address = withoutSlash(process.env["SAMNYTTA_ADDRESS"] || listening);
  if (outcome.kind !== "issued") return console.error(tellFirstAdministrator(outcome));
  const link = `${address}${invitationHref(outcome.secret)}`;
  console.log(tellFirstAdministrator({ ...outcome, link, hours: LINK_HOURS["first-administrator"] }));
}

function stopWhenAsked(stop: () => Promise<void>, server: RunningServer): void {
  let isStopping = false;
  const stopOnce = () => {
    if (isStopping) return;
    isStopping = true;
    void stop().then(() => process.exit());
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stopOnce);
  void server.lost.then(() => {
    if (isStopping) return;
    refuse([databaseLost]);
    stopOnce();
  });
}

function refuse(sentences: readonly string[]): undefined {
  for (const sentence of sentences) console.error(sentence);
  process.exitCode = 1;
}

function withoutSlash(address: string): string {
  return address.replace(/\/$/, "");
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
