import { Command } from "commander";
import { connectApi } from "./api-client.ts";
import { readInstant } from "./instant-option.ts";
import type { Io } from "./io.ts";
import { asJson, oneLine, table, utcWords } from "./plain-text.ts";

type Step = {
  afterSeconds: number;
  people: { name: string; email: string }[];
  schedule: string | null;
  source: string;
};

type Answer = {
  service: { slug: string };
  reason: string;
  deferredUntil: string | null;
  steps: Step[];
  warnings: { message: string }[];
};

type Flags = { at?: string; team?: string; domain?: string; json?: boolean };

/** `runwright on-call`: who answers for a service, or for all of them, now or at any instant (spec: contract, Commands). */
export const onCallCommand = (io: Io): Command =>
  new Command("on-call")
    .description("tell who answers, and why")
    .argument("[service]", "slug of a service (default: all of them)")
    .option("--at <instant>", "at this instant, 2026-11-27T09:00Z for example (default now)", readInstant)
    .option("--team <slug>", "only services of this team")
    .option("--domain <slug>", "only services of this domain")
    .option("--json", "print the answer as JSON")
    .action(async (service: string | undefined, { json, ...asked }: Flags) => {
      const query = new URLSearchParams({ ...(service === undefined ? {} : { service }), ...asked });
      const answer = await connectApi(io.env).get(`/on-call?${query.toString()}`);
      if (json) io.stdout(asJson(answer));
      else if (service === undefined) io.stdout(`${listed((answer as { items: Answer[] }).items)}\n`);
      else io.stdout(`${told(answer as Answer)}\n`);
    });

const names = (step: Step | undefined): string => step?.people.map(({ name }) => name).join(", ") ?? "";

function listed(answers: readonly Answer[]): string {
  if (answers.length === 0) return "There is no such service.";
  return table(
    ["SERVICE", "WHO", "WHY"],
    answers.map(({ service, steps, deferredUntil, reason }) => [
      service.slug,
      deferredUntil === null ? names(steps[0]) : `nobody until ${utcWords(deferredUntil)}`,
      reason.replace(`${service.slug}: `, ""),
    ]),
  );
}

function told({ reason, steps, deferredUntil, warnings }: Answer): string {
  const later = deferredUntil === null ? [] : [`Nobody is paged before ${utcWords(deferredUntil)}.`];
  const rows = steps.map((step) => [
    step.afterSeconds === 0 ? "at once" : `after ${minutes(step.afterSeconds)}`,
    names(step),
    step.schedule ?? step.source.replaceAll("-", " "),
  ]);
  return [
    oneLine(reason),
    ...later,
    ...(rows.length > 0 ? ["", table(["WHEN", "WHO", "BY"], rows)] : []),
    ...(warnings.length > 0 ? ["", ...warnings.map(({ message }) => `! ${oneLine(message)}`)] : []),
  ].join("\n");
}

const minutes = (seconds: number): string => (seconds % 60 === 0 ? `${seconds / 60} min` : `${seconds} s`);
