import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CommanderError } from "commander";
import { afterAll, describe, expect, test } from "vitest";
import { CommandFailure } from "./io.ts";
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
      if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
      if (!(error instanceof CommandFailure)) throw error;
      err += error.message;
      return 1;
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
  1. 810,000 USD an hour is above 800,000 USD; the last band is open-ended, so the availability target is 99.9 %.
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
    [
      [...bedroom, "--currency", "dollars"],
      '--currency: write an ISO 4217 currency such as USD or EUR, not "dollars"',
    ],
    [[...bedroom, "--at", "Friday"], '--at: "Friday" is no instant'],
    [[...bedroom, "--at", "1066-10-14T09:00Z"], "--at: give an instant between"],
    [[...bedroom, "--peak"], "unknown option '--peak'"],
  ])("refuses %j as wrong usage, naming the flag", async (args, message) => {
    const { code, out, err } = await select(...args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(message);
  });
});

describe("runwright select --bands", () => {
  const folder = mkdtempSync(join(tmpdir(), "runwright-bands-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = (name: string, text: string) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  const withBands = (path: string, demand = "very-high", ...rest: string[]) =>
    select("--kind", "digital", "--exposure", "9000", "--demand", demand, "--bands", path, ...rest);

  const organisation = `apiVersion: runwright/v1
kind: Person
name: ada
spec: {email: ada@example.com}
---
apiVersion: runwright/v1
kind: Organisation
name: bakery
spec:
  displayName: Bakery
  currency: EUR
  exposureBands:
    - {upTo: 500, availability: 95.0, onCall: none}
    - {upTo: 5000, availability: 99.5, onCall: domain}
  demandBands: {quiet: yearly, some: 3 per month, lively: on demand}
  incidentLoss: {high: 1000, medium: 100}
`;

  test("derives by an organisation's own document, found among others", async () => {
    const { code, out } = await withBands(file("bakery.yaml", organisation), "some", "--json");
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      exposurePerHour: { amount: "9000.00", currency: "EUR" },
      exposureBand: { upTo: { amount: "5000.00" }, openEnded: true },
      availabilityTarget: 99.5,
      deploymentTarget: { label: "3 per month", perWeek: 0.69 },
      trafficLight: "amber",
      operatingModel: "you-build-it-you-run-it",
    });
  });

  test("takes the fields alone too, as JSON, and the default bands for what they leave out", async () => {
    const bands = { exposureBands: [{ upTo: 10_000, availability: 99.99, onCall: "team" }] };
    const { out } = await withBands(file("bands.json", JSON.stringify(bands)), "low", "--json");
    expect(JSON.parse(out)).toMatchObject({
      exposurePerHour: { currency: "USD" },
      availabilityTarget: 99.99,
      deploymentTarget: { label: "monthly" },
      operatingModel: "you-build-it-you-run-it",
    });
  });

  test("gives a tie to the model that the file sets", async () => {
    const path = file("tie.yaml", `${organisation}  betweenModel: ops-run-it\n---\n`);
    const { out } = await withBands(path, "some", "--json");
    expect(JSON.parse(out).operatingModel).toBe("ops-run-it");
  });

  test.each([
    ["level.yaml", organisation.replace("99.5", "94"), "spec.exposureBands[1].availability: must be higher"],
    ["currency.yaml", organisation.replace("EUR", "EURO"), "spec.currency: write an ISO 4217 currency"],
    ["field.yaml", "exposureBand: []", "exposureBand: there is no such field; did you mean exposureBands?"],
    ["syntax.yaml", "exposureBands: [", "line 1"],
    ["list.yaml", "- a", "write a mapping of fields, not a list"],
    ["other.yaml", "a: 1\n---\nb: 2\n", "there is no document of kind Organisation"],
    ["empty.yaml", "", "there is no document of kind Organisation"],
  ])("fails on %s, naming the file and what to mend", async (name, text, message) => {
    const path = file(name, text);
    const { code, out, err } = await withBands(path);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err.startsWith(`${path}: `)).toBe(true);
    expect(err).toContain(message);
  });

  test("fails on a file that is not there", async () => {
    expect(await withBands(join(folder, "absent.yaml"))).toMatchObject({
      code: 1,
      err: expect.stringContaining("absent.yaml: cannot be read"),
    });
  });

  test("refuses another currency than that of the bands, and a demand band that they do not have", async () => {
    const path = file("bakery.yaml", organisation);
    expect(await withBands(path, "some", "--currency", "USD")).toMatchObject({
      code: 2,
      err: expect.stringContaining("--currency: the bands are in EUR"),
    });
    expect(await withBands(path)).toMatchObject({
      code: 2,
      err: expect.stringContaining("quiet, some, lively"),
    });
  });
});
