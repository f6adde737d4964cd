import { Command, InvalidArgumentError, Option } from "commander";
import { connectApi } from "./api-client.ts";
import {
  incidentLine,
  incidentStory,
  incidentTable,
  type ShownDetail,
  type ShownIncident,
} from "./incident-words.ts";
import { readInstant } from "./instant-option.ts";
import type { Io } from "./io.ts";
import { asJson } from "./plain-text.ts";

type Json = { json?: boolean };
type Body = Record<string, unknown>;

/** `runwright incident`: respond from a shell (spec: contract, Commands). Each act prints the incident as it stands then. */
export const incidentCommand = (io: Io): Command =>
  new Command("incident")
    .description("respond to incidents")
    .addCommand(listCommand(io))
    .addCommand(showCommand(io))
    .addCommand(openCommand(io))
    .addCommand(
      act(io, "ack", "say who is on it", "acknowledge").option(
        "--as <person>",
        "the person on it: a member of the key's team, or anybody for an administrator's key",
      ),
    )
    .addCommand(
      act(io, "mitigate", "availability is restored").option(
        "--at <instant>",
        "since this instant (default now)",
        readInstant,
      ),
    )
    .addCommand(act(io, "resolve", "it is over"))
    .addCommand(told(io, "note", "write on its timeline", "notes").option("--decision", "it is a decision"))
    .addCommand(
      told(io, "update", "tell those outside the response", "updates")
        .addOption(
          new Option("--audience <who>", "who is told").choices([
            "responders",
            "stakeholders",
            "leadership",
            "everyone",
          ]),
        )
        .option("--next <instant>", "when the next update comes", readInstant),
    )
    .addCommand(reassignCommand(io))
    .addCommand(lossCommand(io));

const listCommand = (io: Io): Command =>
  new Command("list")
    .description("incidents, newest first")
    .addOption(
      new Option("--state <state>", "in this state")
        .choices(["open", "triggered", "acknowledged", "mitigated", "resolved", "reviewed", "all"])
        .default("open"),
    )
    .option("--service <slug>", "of this service")
    .option("--team <slug>", "of this team's services")
    .option("--limit <count>", "at most so many", readCount, "100")
    .option("--json", "print the answer as JSON")
    .action(
      async ({
        json,
        state,
        ...asked
      }: Json & { state: string; service?: string; team?: string; limit: string }) => {
        const query = new URLSearchParams({ ...asked, ...(state === "all" ? {} : { state }) });
        const answer = await connectApi(io.env).get(`/incidents?${query.toString()}`);
        io.stdout(json ? asJson(answer) : `${incidentTable((answer as { items: ShownIncident[] }).items)}\n`);
      },
    );

const showCommand = (io: Io): Command =>
  new Command("show")
    .description("an incident with its loss and timeline")
    .argument("<incident>", "its number or id")
    .option("--json", "print the answer as JSON")
    .action(async (incident: string, { json }: Json) => {
      const answer = await connectApi(io.env).get(`/incidents/${encodeURIComponent(incident)}`);
      io.stdout(json ? asJson(answer) : `${incidentStory(answer as ShownDetail)}\n`);
    });

const openCommand = (io: Io): Command =>
  new Command("open")
    .description("open an incident; whoever is on call is asked")
    .argument("<service>", "slug of the service")
    .argument("<title...>", "what is wrong, in one line")
    .option("--impact <text>", "what customers feel")
    .addOption(new Option("--severity <severity>", "how grave").choices(["sev1", "sev2"]))
    .option("--since <instant>", "when the impact began (default now)", readInstant)
    .option("--share <percent>", "the share of the exposure that it costs", readPercent)
    .option("--security", "users are affected by a security incident")
    .option("--journey-blocked", "users cannot complete a journey")
    .option("--drill", "a rehearsal, left out of the figures")
    .option("--json", "print the incident as JSON")
    .action(async (service: string, title: string[], flags: Json & Body) => {
      const { json, since, share, ...about } = flags;
      const body = { service, title: title.join(" "), impactStartedAt: since, sharePercent: share, ...about };
      print(io, json, await connectApi(io.env).post("/incidents", body));
    });

const reassignCommand = (io: Io): Command =>
  new Command("reassign")
    .description("hand it to another service, whose people are asked")
    .argument("<incident>", "its number or id")
    .argument("<service>", "slug of the service")
    .requiredOption("--why <text>", "why it is theirs")
    .option("--json", "print the incident as JSON")
    .action((incident: string, service: string, { json, why }: Json & { why: string }) =>
      post(io, incident, "reassign", { service, why }, json),
    );

const lossCommand = (io: Io): Command =>
  new Command("loss")
    .description("revise what it costs: exactly one of --per-hour, --share, --cost and --impact-started")
    .argument("<incident>", "its number or id")
    .requiredOption("--why <text>", "how you know")
    .addOption(
      new Option("--per-hour <amount>", "it costs this an hour").conflicts([
        "share",
        "cost",
        "impactStarted",
      ]),
    )
    .addOption(
      new Option("--share <percent>", "it costs this share of the exposure")
        .argParser(readPercent)
        .conflicts(["cost", "impactStarted"]),
    )
    .addOption(new Option("--cost <amount>", "it has cost this besides").conflicts(["impactStarted"]))
    .option("--impact-started <instant>", "the impact began then", readInstant)
    .option("--from <instant>", "the rate holds from then on (default now)", readInstant)
    .option("--until <instant>", "and until then", readInstant)
    .option("--json", "print the incident as JSON")
    .action(async (incident: string, flags: Json & Body, command: Command) => {
      const { json, share, impactStarted, ...given } = flags;
      const body = { ...given, sharePercent: share, impactStartedAt: impactStarted };
      if (
        ![body.sharePercent, body.impactStartedAt, given["perHour"], given["cost"]].some(
          (one) => one !== undefined,
        )
      )
        command.error("error: give one of --per-hour, --share, --cost and --impact-started");
      await post(io, incident, "loss", body, json);
    });

/** An act that needs nothing but the incident, and the options added to it. */
const act = (io: Io, name: string, description: string, verb = name): Command =>
  new Command(name)
    .description(description)
    .argument("<incident>", "its number or id")
    .option("--json", "print the incident as JSON")
    .action((incident: string, { json, ...body }: Json & Body) => post(io, incident, verb, body, json));

/** An act that says something. */
const told = (io: Io, name: string, description: string, verb: string): Command =>
  new Command(name)
    .description(description)
    .argument("<incident>", "its number or id")
    .argument("<text...>", "what to say")
    .option("--json", "print the incident as JSON")
    .action((incident: string, text: string[], { json, decision, next, ...body }: Json & Body) =>
      post(
        io,
        incident,
        verb,
        { text: text.join(" "), ...body, ...(decision ? { kind: "decision" } : {}), nextUpdateAt: next },
        json,
      ),
    );

async function post(
  io: Io,
  incident: string,
  verb: string,
  body: Body,
  json: boolean | undefined,
): Promise<void> {
  print(io, json, await connectApi(io.env).post(`/incidents/${encodeURIComponent(incident)}/${verb}`, body));
}

const print = (io: Io, json: boolean | undefined, answer: unknown): void =>
  io.stdout(json ? asJson(answer) : `${incidentLine(answer as ShownIncident)}\n`);

function readPercent(text: string): number {
  const percent = Number(text);
  if (text.trim() === "" || !(percent >= 0 && percent <= 100))
    throw new InvalidArgumentError("write a percentage from 0 to 100.");
  return percent;
}

function readCount(text: string): string {
  if (!/^[1-9]\d{0,2}$/.test(text) || Number(text) > 500)
    throw new InvalidArgumentError("write a number from 1 to 500.");
  return text;
}
