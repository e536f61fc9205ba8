import { isOneAddress } from "#domain/letter";
import { ok, okUnless, type Result } from "#domain/result";

/** How letters leave this installation. */
export type MailSettings = {
  /** The mail server: smtp://user:password@server:587, or smtps://. */
  readonly url: string;
  readonly from: string;
  /** Whether the way to the server must be encrypted: always, but to this very computer. */
  readonly requiresTls: boolean;
  /** What stands after @ in each letter's own id. */
  readonly messageHost: string;
};

/** What is wrong in the settings of letters. */
export type MailSettingProblem = {
  readonly kind: "smtp-unreadable" | "from-not-an-address" | "address-missing";
};

/**
 * Reads SAMNYTTA_SMTP, SAMNYTTA_MAIL_FROM and SAMNYTTA_ADDRESS; undefined where no server is named.
 * The address of the house must be said: the links of letters begin with it, and what a request says of it proves nothing.
 */
export function readMailSettings(
  environment: Readonly<Record<string, string | undefined>>,
): Result<MailSettings | undefined, MailSettingProblem> {
  const url = environment["SAMNYTTA_SMTP"] ?? "";
  const from = environment["SAMNYTTA_MAIL_FROM"] ?? "";
  const house = environment["SAMNYTTA_ADDRESS"] ?? "";
  if (url === "") return ok(undefined);
  const server = URL.canParse(url) ? new URL(url) : undefined;
  const isReadable = server !== undefined && /^smtps?:$/.test(server.protocol) && server.hostname !== "";
  const isHouse = URL.canParse(house) && /^https?:$/.test(new URL(house).protocol);
  const problems: readonly MailSettingProblem[] = [
    ...(isReadable ? [] : [{ kind: "smtp-unreadable" } as const]),
    ...(isOneAddress(from) ? [] : [{ kind: "from-not-an-address" } as const]),
    ...(isHouse ? [] : [{ kind: "address-missing" } as const]),
  ];
  return okUnless(problems, () => ({
    url,
    from,
    requiresTls: !isThisComputer(server?.hostname ?? ""),
    messageHost: new URL(house).hostname,
  }));
}

function isThisComputer(host: string): boolean {
  return host === "localhost" || host === "[::1]" || /^127(\.\d{1,3}){3}$/.test(host);
}
