import { sql } from "kysely";
import { expect } from "vitest";
import { applyCatalogue, retailerCatalogue } from "../support/retailer.ts";
import { startSmtpReceiver, type SmtpReceiver } from "../support/smtp-receiver.ts";
import { createTestApp, type Answer, type TestApp } from "../support/test-app.ts";

/** The retailer's whole product on a clock that stands still, with a mail server that receives its pages. */
export type RetailerNight = {
  app: TestApp;
  /** Forgets all that happened, and begins anew at an instant. */
  begin(at: string): Promise<void>;
  /** Sends an alert to the own API; answers what became of it. */
  alert(fields: object): Promise<{ id: string; incident: string | null; outcome: string }>;
  /** Every page so far as "02:14 tom", in London's time and in the order of sending, those of one minute by name. */
  pages(): string[];
  /** The text of the last mail to somebody. */
  lastMail(person: string): string;
  incident(id: string): Promise<Answer["body"]>;
  /** The incident's story, one line an entry: "02:14 Paged Tom: …". */
  story(id: string): Promise<string[]>;
  stop(): Promise<void>;
};

const londonTime = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  weekday: "short",
  hour: "2-digit",
  minute: "2-digit",
});

export async function startRetailerNight(): Promise<RetailerNight> {
  const smtp: SmtpReceiver = await startSmtpReceiver();
  const app = await createTestApp("2026-01-05T09:00:00Z", { SMTP_URL: smtp.url });
  const applied = await applyCatalogue(app, retailerCatalogue);
  expect(applied.body.errors ?? []).toEqual([]);
  const incident = async (id: string) => (await app.get(`/api/v1/incidents/${id}`)).body;
  return {
    app,
    async begin(at) {
      const { db } = app.database;
      await sql`truncate incident, alert, alert_key, intake, intake_failure, change_event, timer, outbox, acknowledge_link,
        schedule_override, leave_period, session restart identity cascade`.execute(db);
      await db
        .updateTable("contact_method")
        .set({ paced_until: null, leased_until: null, failing_since: null })
        .execute();
      smtp.forget();
      app.clock.set(at);
    },
    async alert(fields) {
      const { status, body } = await app.post("/api/v1/alerts", fields);
      expect(status).toBe(202);
      await app.settle();
      return body.items[0];
    },
    pages: () =>
      smtp.received
        .map(({ to, mail }) => ({ at: mail.date ?? "", name: to[0]!.split("@")[0]! }))
        .toSorted((a, b) => a.at.localeCompare(b.at) || a.name.localeCompare(b.name))
        .map(({ at, name }) => `${localTime(new Date(at))} ${name}`),
    lastMail: (person) =>
      smtp.received.findLast(({ to }) => to.includes(`${person}@example.com`))?.mail.text ?? "",
    incident,
    async story(id) {
      const { timeline } = await incident(id);
      return timeline
        .filter(({ kind }: { kind: string }) => kind !== "delivery")
        .map(
          ({ happenedAt, text }: { happenedAt: string; text: string }) =>
            `${localTime(new Date(happenedAt))} ${text}`,
        );
    },
    async stop() {
      await app.stop();
      await smtp.stop();
    },
  };
}

const localTime = (at: Date): string => londonTime.format(at).replace(",", "");
