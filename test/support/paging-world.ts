import type { FastifyInstance } from "fastify";
import { sql } from "kysely";
import { pino } from "pino";
import { AppError } from "../../src/lib/errors.ts";
import { loadPersonActor } from "../../src/own/access/index.ts";
import { mayAct } from "../../src/own/organisation/index.ts";
import { FakeClock, type Clock } from "../../src/platform/clock.ts";
import { command } from "../../src/platform/command.ts";
import type { Platform } from "../../src/platform/context.ts";
import { Engine } from "../../src/platform/engine.ts";
import { createHttpServer } from "../../src/platform/http/server.ts";
import { newId } from "../../src/platform/identifiers.ts";
import { createSecrets } from "../../src/platform/secrets.ts";
import {
  createPaging,
  type PageAnswer,
  type PageContent,
  type PagedIncidents,
  type PageNote,
  type Paging,
  type PageRequest,
} from "../../src/run/paging/index.ts";
import type { OutgoingRules } from "../../src/platform/outgoing/guarded-fetch.ts";
import { examplePage } from "./page-message.ts";
import { createTestDatabase, type TestDatabase } from "./test-database.ts";

export const nightlyAlert = new Date("2026-03-01T02:14:00Z");

/** Incidents as paging sees them, in memory: the port that the feature of incidents implements. */
export class FakeIncidents implements PagedIncidents {
  readonly notes: PageNote[] = [];
  readonly answers = new Map<string, PageAnswer>();
  readonly contents = new Map<string, Partial<PageContent>>();
  paging!: Paging;
  describeFails = false;

  async describe(_db: unknown, incidentId: string): Promise<PageContent> {
    if (this.describeFails) throw new Error("no description today");
    return {
      ...examplePage(),
      url: `https://runwright.example/incidents/${incidentId}`,
      answer: this.answers.get(incidentId) ?? { kind: "open" },
      ...this.contents.get(incidentId),
    };
  }

  acknowledge(context: Parameters<PagedIncidents["acknowledge"]>[0], incidentId: string): Promise<void> {
    return command(context, async (tx, step) => {
      step.require("contact.own");
      if (this.answers.get(incidentId)?.kind === "over") throw new AppError("conflict", "It is over.");
      if (!this.answers.has(incidentId))
        this.answers.set(incidentId, { kind: "acknowledged", by: context.actor.name, at: step.now });
      await this.paging.endPages(tx, [{ incidentId, acknowledgedBy: context.actor.id }], step.now);
      const audit = { action: "incident.acknowledge", subject: { kind: "incident", id: incidentId } };
      return { result: undefined, audit };
    });
  }

  async note(_tx: unknown, notes: readonly PageNote[]): Promise<void> {
    this.notes.push(...notes);
  }

  forget(): void {
    this.notes.length = 0;
    this.answers.clear();
    this.contents.clear();
    this.describeFails = false;
  }

  /** "Ada email handed-over: 250 OK …", in order. */
  proofs(incidentId?: string): string[] {
    return this.notes
      .filter((note) => incidentId === undefined || note.incidentId === incidentId)
      .map(({ person, channel, result, answer }) => `${person} ${channel} ${result}: ${answer}`);
  }
}

export type WorldOptions = {
  smtpUrl?: string;
  outgoing?: OutgoingRules;
  clock?: Clock;
  sendTimeoutMilliseconds?: number;
};

/** Paging on a real database with incidents of its own, stepped by hand or running. */
export class PagingWorld {
  readonly #database: TestDatabase;
  readonly #others: Paging[] = [];
  readonly platform: Platform;
  readonly clock: FakeClock;
  readonly incidents: FakeIncidents;
  readonly paging: Paging;
  readonly engine: Engine;
  readonly http: FastifyInstance;
  readonly alarms: { alarm: string }[];

  static async create(options: WorldOptions = {}): Promise<PagingWorld> {
    const database = await createTestDatabase();
    const clock = options.clock ?? new FakeClock(nightlyAlert);
    const alarms: { alarm: string }[] = [];
    const log = pino({ level: "warn" }, { write: (line: string) => keepAlarm(alarms, line) });
    const platform: Platform = {
      db: database.db,
      pool: database.pool,
      clock,
      log,
      secrets: createSecrets("test"),
      accessRules: mayAct,
      baseUrl: "https://runwright.example",
    };
    const incidents = new FakeIncidents();
    const paging = createAnother(platform, incidents, options);
    incidents.paging = paging;
    const http = await createHttpServer(platform, async (request) => {
      const id = request.headers["x-person"];
      return typeof id === "string" ? loadPersonActor(database.db, id) : null;
    });
    await http.register(paging.feature.routes!, { prefix: "/api/v1" });
    await http.register(paging.feature.rootRoutes!);
    return new PagingWorld(database, {
      platform,
      clock: clock as FakeClock,
      incidents,
      paging,
      http,
      alarms,
    });
  }

  private constructor(
    database: TestDatabase,
    parts: Pick<PagingWorld, "platform" | "clock" | "incidents" | "paging" | "http" | "alarms">,
  ) {
    this.#database = database;
    this.platform = parts.platform;
    this.clock = parts.clock;
    this.incidents = parts.incidents;
    this.paging = parts.paging;
    this.http = parts.http;
    this.alarms = parts.alarms;
    this.engine = new Engine(parts.platform, [parts.paging.feature]);
  }

  /** Another server's paging on the same database. */
  anotherServer(options: WorldOptions): { paging: Paging; engine: Engine } {
    const paging = createAnother(this.platform, this.incidents, options);
    this.#others.push(paging);
    return { paging, engine: new Engine(this.platform, [paging.feature]) };
  }

  async person(name: string, changes: { roles?: string[]; timeZone?: string } = {}): Promise<string> {
    const id = newId(this.platform.clock.now());
    await this.platform.db
      .insertInto("person")
      .values({
        id,
        slug: `${name.toLowerCase()}-${id.slice(-6)}`,
        email: `${name.toLowerCase()}@example.com`,
        name,
        time_zone: changes.timeZone ?? "Europe/London",
        roles: changes.roles ?? [],
        updated_at: this.platform.clock.now(),
      })
      .execute();
    return id;
  }

  /** Replaces a person's methods by these, confirmed. */
  async methods(
    personId: string,
    ...wanted: { channel: string; stored: string | null; delaySeconds?: number; urgency?: string }[]
  ): Promise<string[]> {
    const { db, clock, secrets } = this.platform;
    await db.deleteFrom("contact_method").where("person_id", "=", personId).execute();
    const rows = wanted.map(({ channel, stored, delaySeconds, urgency }, position) => ({
      id: newId(clock.now()),
      person_id: personId,
      channel,
      address_encrypted: stored === null ? null : secrets.encrypt(stored),
      position,
      delay_seconds: delaySeconds ?? 0,
      urgency: urgency ?? "both",
      verified_at: clock.now(),
      created_at: clock.now(),
    }));
    await db.insertInto("contact_method").values(rows).execute();
    return rows.map(({ id }) => id);
  }

  async incident(): Promise<string> {
    const now = this.platform.clock.now();
    const id = newId(now);
    await this.platform.db
      .insertInto("incident")
      .values({
        id,
        title: "Checkout fails",
        severity: "sev1",
        state: "triggered",
        opened_by: "a test",
        impact_started_at: now,
        detected_at: now,
        page_reason: "a test",
        loss: "{}",
        loss_class: "high",
        updated_at: now,
      })
      .execute();
    return id;
  }

  /** Pages as incidents do: in a transaction of theirs. */
  page(...requests: Partial<PageRequest>[]): Promise<void> {
    const full = requests.map((request) => ({
      incidentId: "",
      personId: "",
      reason: "Bedroom is on call by its team.",
      step: 0,
      round: 0,
      ...request,
    }));
    const { db, clock } = this.platform;
    return db.transaction().execute((tx) => this.paging.pagePeople(tx, full, clock.now()));
  }

  endPages(incidentId: string, acknowledgedBy: string | null = null): Promise<void> {
    const { db, clock } = this.platform;
    return db
      .transaction()
      .execute((tx) => this.paging.endPages(tx, [{ incidentId, acknowledgedBy }], clock.now()));
  }

  /** Moves the clock and does what is then due. */
  async after(seconds: number): Promise<void> {
    this.clock.set(new Date(this.clock.now().getTime() + seconds * 1000));
    await this.engine.settle();
  }

  /** Empties the database and begins the night anew. */
  async reset(): Promise<void> {
    const { db } = this.platform;
    await sql`truncate person, incident, acknowledge_link, outbox, setting, audit cascade`.execute(db);
    await sql`update audit_head set seq = 0, hash = sha256('runwright')`.execute(db);
    if (this.clock instanceof FakeClock) this.clock.set(nightlyAlert);
    this.incidents.forget();
    this.alarms.length = 0;
  }

  async stop(): Promise<void> {
    await this.http.close();
    for (const { feature } of [this.paging, ...this.#others]) await feature.stop?.();
    await this.#database.drop();
  }
}

const createAnother = (platform: Platform, incidents: FakeIncidents, options: WorldOptions): Paging =>
  createPaging(platform, {
    smtpUrl: options.smtpUrl,
    mailFrom: "Runwright <runwright@example.com>",
    outgoing: options.outgoing ?? { allowPrivate: true },
    incidents,
    ...(options.sendTimeoutMilliseconds === undefined
      ? {}
      : { sendTimeoutMilliseconds: options.sendTimeoutMilliseconds }),
  });

function keepAlarm(alarms: { alarm: string }[], line: string): void {
  const entry = JSON.parse(line) as { alarm?: string };
  if (entry.alarm !== undefined) alarms.push({ ...entry, alarm: entry.alarm });
}
