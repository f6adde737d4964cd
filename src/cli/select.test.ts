import { CommanderError } from "commander";
import { describe, expect, test } from "vitest";
import { selectCommand } from "./select.ts";

/** What a command line printed, and the exit code that its end means. */
async function select(...args: string[]) {
  let [out, err] = ["", ""];
  const io = { stdout: (text: string) => (out += text), stderr: (text: string) => (err += text), env: {} };
  const command = selectCommand(io)
    .exitOverride()
    .configureOutput({ writeOut: io.stdout, writeErr: io.stderr });
  const code = await command.parseAsync(args, { from: "user" }).then(
    () => 0,
    (error: unknown) => {
      if (!(error instanceof CommanderError)) throw error;
      return error.exitCode === 0 ? 0 : 2;
    },
  );
  return { code, out, err };
}

const bedroom = ["--kind", "digital", "--exposure", "200000", "--demand", "very-high"];

describe("runwright select", () => {
  test("answers in a sentence, figures, reasons and cautions", async () => {
    const { code, out, err } = await select(
      "--kind",
      "foundational",
      "--exposure",
      "810000",
      "--demand",
      "low",
    );
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out)
      .toBe(`A foundational system that can lose 810,000 USD an hour, with low feature demand: Ops Run It at 99.9 %, monthly deployments.

  Availability target       99.9 %
  Tolerable unavailability  0:10:05 a week, 0:43:12 in 30 days, 2:11:02 a quarter
  Deployment target         monthly
  Operating model           Ops Run It
  On call out of hours      operations
  Traffic light             red

Why
  1. 810,000 USD an hour is above 800,000 USD, the last band is open-ended and covers it, so the availability target is 99.9 %.
  2. 99.9 % tolerates 0:10:05 of unavailability in a week, 0:43:12 in 30 days and 2:11:02 in a quarter of 13 weeks.
  3. The low feature demand asks for a deployment target of monthly.
  4. A deployment target of monthly is fortnightly or less often, so the model is Ops Run It.
  5. Red: the service stays with Ops Run It.
  6. Operations answer at every hour under Ops Run It.

Cautions
  ! 99.9 % leaves 44 minutes of downtime in a month, which has proven out of reach for Ops Run It.
`);
  });

  test("says nothing of cautions where there are none", async () => {
    const { out } = await select(...bedroom);
    expect(out).toContain("On call out of hours      domain");
    expect(out).not.toContain("Cautions");
  });

  test("prints the derivation of the contract as JSON", async () => {
    const { code, out } = await select(...bedroom, "--json");
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      exposurePerHour: { amount: "200000.00", currency: "USD" },
      availabilityTarget: 99,
      tolerableUnavailabilitySeconds: { week: 6048 },
      deploymentTarget: { label: "daily", perWeek: 7 },
      operatingModel: "you-build-it-you-run-it",
      onCallLevel: "domain",
      trafficLight: "green",
      peak: null,
      cautions: [],
    });
  });

  test("takes another currency, with the figures of the default bands", async () => {
    const { out } = await select(...bedroom, "--currency", "JPY", "--at", "2026-11-27T09:00Z", "--json");
    expect(JSON.parse(out)).toMatchObject({
      exposurePerHour: { amount: "200000", currency: "JPY" },
      exposureBand: { upTo: { amount: "250000", currency: "JPY" } },
    });
  });

  test.each([
    [[], "required option '--kind <kind>'"],
    [["--kind", "cots", "--exposure", "1", "--demand", "low"], "Allowed choices are digital, foundational"],
    [["--kind", "digital", "--exposure", "a lot", "--demand", "low"], "--exposure: write an amount"],
    [["--kind", "digital", "--exposure", "-1", "--demand", "low"], "--exposure: an outage cannot cost less"],
    [
      ["--kind", "digital", "--exposure", "9999999999999", "--demand", "low"],
      "--exposure: more than a trillion",
    ],
    [["--kind", "digital", "--exposure", "1", "--demand", "huge"], '--demand: "huge" is no demand band'],
    [[...bedroom, "--currency", "dollars"], '--currency: "dollars" is no ISO 4217 code'],
    [[...bedroom, "--at", "Friday"], '--at: "Friday" is no instant'],
    [[...bedroom, "--at", "1066-10-14T09:00Z"], "--at: give an instant between"],
    [[...bedroom, "--peak"], "unknown option '--peak'"],
  ])("refuses %j as wrong usage, naming the flag", async (args, message) => {
    const { code, out, err } = await select(...args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(message);
  });
});
