import { describe, expect, test } from "vitest";
import { readMailSettings } from "./mail-settings.ts";

const right = {
  SAMNYTTA_SMTP: "smtp://samnytta:hemligt@post.example.se:587",
  SAMNYTTA_MAIL_FROM: "samnytta@example.se",
  SAMNYTTA_ADDRESS: "https://samnytta.example.se",
};

describe("the settings of letters", () => {
  test("a server, a sender and the address of the house", () => {
    expect(readMailSettings(right)).toEqual({
      ok: true,
      value: {
        url: right.SAMNYTTA_SMTP,
        from: "samnytta@example.se",
        requiresTls: true,
        messageHost: "samnytta.example.se",
      },
    });
  });

  test("the way must be encrypted to every computer but this one", () => {
    const needs = (host: string) => {
      const read = readMailSettings({ ...right, SAMNYTTA_SMTP: `smtp://${host}:25` });
      return read.ok && read.value?.requiresTls;
    };
    expect(["127.0.0.1", "localhost", "[::1]"].map(needs)).toEqual([false, false, false]);
    expect(["10.0.0.1", "127.0.0.1.evil.example", "post.example.se"].map(needs)).toEqual([true, true, true]);
  });

  test("without a server nothing is sent, whatever else is set", () => {
    expect(readMailSettings({ ...right, SAMNYTTA_SMTP: "" })).toEqual({ ok: true, value: undefined });
    expect(readMailSettings({})).toEqual({ ok: true, value: undefined });
  });

  test("all that is wrong is told at once", () => {
    const wrong = { SAMNYTTA_SMTP: "https://post.example.se", SAMNYTTA_MAIL_FROM: "Samnytta <a@b.se>" };
    expect(readMailSettings(wrong)).toEqual({
      ok: false,
      problems: [{ kind: "smtp-unreadable" }, { kind: "from-not-an-address" }, { kind: "address-missing" }],
    });
  });
});
