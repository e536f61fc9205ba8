import { describe, expect, test } from "vitest";
import { checkExternalServer, describeAddress, unreachableReason } from "./external-server.ts";

describe("the address of a customer's own server", () => {
  test("is shown without user and password", () => {
    expect(describeAddress("postgres://eva:hemlig@db.sala.se:6432/samnytta")).toBe(
      "db.sala.se:6432/samnytta",
    );
    expect(describeAddress("postgresql:///samnytta?host=/run/postgresql&user=eva")).toBe(
      "/run/postgresql:5432/samnytta",
    );
  });

  test("must be one of PostgreSQL", async () => {
    expect(await checkExternalServer("mysql://db.sala.se/samnytta")).toEqual({
      ok: false,
      problems: [{ kind: "address-unreadable" }],
    });
  });

  test("that nobody answers at is told as such", async () => {
    // Port 1 of this machine: nobody listens there.
    expect(await checkExternalServer("postgres://eva:hemlig@127.0.0.1:1/samnytta")).toEqual({
      ok: false,
      problems: [{ kind: "server-unreachable", address: "127.0.0.1:1/samnytta", reason: "refused" }],
    });
  });

  test("each way of being refused has its own meaning", () => {
    const reasons = ["ENOTFOUND", "28P01", "3D000", "ETIMEDOUT", "53300"].map((code) =>
      unreachableReason({ code }),
    );
    expect(reasons).toEqual(["unknown-host", "not-let-in", "no-such-database", "timeout", "other"]);
    expect(unreachableReason(new Error("timeout expired"))).toBe("timeout");
  });
});
