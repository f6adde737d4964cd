import type { FastifyReply } from "fastify";
import { z } from "zod";
import { AppError, invalidField } from "../../lib/errors.ts";
import type { Platform } from "../../platform/context.ts";
import type { Routes } from "../../platform/http/server.ts";
import { instant, instantInput, named } from "../../platform/http/shapes.ts";
import type { OnCallAnswer } from "./model/resolve-on-call.ts";
import type { BoardService, OnCallBoard, ReadBoard } from "./on-call-board.ts";

const answerShape = z
  .object({
    service: named,
    at: instant,
    reason: z.string(),
    reasonCode: z.string(),
    workingHours: z.boolean(),
    level: z.enum(["none", "domain", "team"]),
    deferredUntil: instant.nullable(),
    answerHoldsUntil: instant.nullable(),
    steps: z.array(
      z.object({
        afterSeconds: z.int(),
        people: z.array(z.object({ id: z.string(), name: z.string(), email: z.string() })),
        schedule: z.string().nullable(),
        source: z.string(),
      }),
    ),
    warnings: z.array(z.object({ code: z.string(), message: z.string() })),
  })
  .meta({ id: "OnCallAnswer" });

type AnswerShape = z.infer<typeof answerShape>;

type PersonShape = AnswerShape["steps"][number]["people"][number];

/** Services share their people, so each is looked up once an answer. */
function rememberPeople(board: OnCallBoard): (id: string) => PersonShape {
  const people = new Map<string, PersonShape>();
  return (id) => {
    let shape = people.get(id);
    if (shape === undefined) {
      const person = board.person(id);
      people.set(id, (shape = { id, name: person?.name ?? id, email: person?.email ?? "" }));
    }
    return shape;
  };
}

/** An answer without its steps. */
const toHead = (service: BoardService, answer: OnCallAnswer, at: Date): Omit<AnswerShape, "steps"> => ({
  service: { slug: service.slug, name: service.name },
  at: at.toISOString(),
  reason: answer.reason,
  reasonCode: answer.reasonCode,
  workingHours: answer.workingHours,
  level: answer.level,
  deferredUntil: answer.deferredUntil?.toISOString() ?? null,
  answerHoldsUntil: answer.answerHoldsUntil?.toISOString() ?? null,
  warnings: answer.warnings.map(({ code, message }) => ({ code, message })),
});

const toSteps = (steps: OnCallAnswer["steps"], personOf: (id: string) => PersonShape): AnswerShape["steps"] =>
  steps.map(({ afterSeconds, people, schedule, source }) => ({
    afterSeconds,
    people: people.map(personOf),
    schedule,
    source,
  }));

/** The answers of many services as JSON. Services of one team share their steps, which are written once and are most of it. */
function answersAsJson(board: OnCallBoard, services: readonly BoardService[], at: Date): string {
  const personOf = rememberPeople(board);
  const written = new Map<OnCallAnswer["steps"], string>();
  const stepsAsJson = (steps: OnCallAnswer["steps"]): string => {
    let text = written.get(steps);
    if (text === undefined) written.set(steps, (text = JSON.stringify(toSteps(steps, personOf))));
    return text;
  };
  const items = services.map((service) => {
    const answer = board.onCall(service.id, at);
    const head = JSON.stringify(toHead(service, answer, at));
    return `${head.slice(0, -1)},"steps":${stepsAsJson(answer.steps)}}`;
  });
  return `{"items":[${items.join(",")}],"next":null}`;
}

/** Who answers, for one service or for all, now or at any instant. */
export const onCallRoutes =
  (platform: Platform, readBoard: ReadBoard): Routes =>
  async (app) => {
    app.get(
      "/on-call",
      {
        config: { permission: "signed-in" },
        schema: {
          tags: ["run"],
          summary: "Who answers for a service at an instant, and why; without a service, for all of them",
          querystring: z.object({
            service: z.string().optional(),
            team: z.string().optional(),
            domain: z.string().optional(),
            at: instantInput.optional(),
          }),
          response: {
            200: z.union([answerShape, z.object({ items: z.array(answerShape), next: z.null() })]),
          },
        },
      },
      async ({ query }, reply) => {
        const board = await readBoard(platform.db);
        const at = query.at ?? platform.clock.now();
        if (query.service !== undefined) {
          const service = board.serviceBySlug(query.service);
          if (!service) throw new AppError("not_found", `There is no service "${query.service}".`);
          const answer = board.onCall(service.id, at);
          return { ...toHead(service, answer, at), steps: toSteps(answer.steps, rememberPeople(board)) };
        }
        // Ten thousand answers are too many to be checked on their way out; the compiler has checked their shape.
        return (reply as FastifyReply)
          .header("content-type", "application/json; charset=utf-8")
          .serializer(String)
          .send(answersAsJson(board, chosenServices(board, query), at));
      },
    );
  };

/** The living services of a team or a domain, or all, by slug. */
function chosenServices(
  board: OnCallBoard,
  { team, domain }: { team?: string | undefined; domain?: string | undefined },
): BoardService[] {
  const { teams, domains } = board.facts;
  if (team !== undefined && !teams.has(team)) throw invalidField("team", `there is no team "${team}"`);
  if (domain !== undefined && !domains.has(domain))
    throw invalidField("domain", `there is no domain "${domain}"`);
  return [...board.services.values()]
    .filter(
      ({ ownerTeam, lifecycle }) =>
        lifecycle !== "decommissioned" &&
        (team === undefined || ownerTeam?.slug === team) &&
        (domain === undefined || (ownerTeam !== null && teams.get(ownerTeam.slug)?.domain === domain)),
    )
    .toSorted((a, b) => (a.slug < b.slug ? -1 : 1));
}
