import { sql } from "kysely";
import { foundGaps, type GapDetector } from "../../own/ownership/index.ts";

const lookBackDays = 90;
const dayMs = 86_400_000;

/** Incidents of the last quarter that went from team to team (spec: catalogue, Ownership gaps). */
export const bouncedIncidents: GapDetector = {
  kind: "bounced-incident",
  label: { one: "incident bounced between teams", many: "incidents bounced between teams" },
  async find(db, now, { limit, offset }) {
    const since = new Date(now.getTime() - lookBackDays * dayMs);
    const { rows } = await sql<{
      number: number;
      title: string;
      bounces: number;
      detectedAt: Date;
      team: string | null;
      total: number;
    }>`
      select i.number::int, i.title, i.bounces, i.detected_at as "detectedAt", t.name as team, count(*) over ()::int as total
      from incident i left join service s on s.id = i.service_id left join team t on t.id = s.owner_team_id
      where i.bounces >= 2 and i.detected_at >= ${since}
      order by i.bounces desc, i.number desc limit ${limit} offset ${offset}`.execute(db);
    return foundGaps(rows, ({ number, title, bounces, detectedAt, team }) => ({
      subject: `INC-${number}`,
      text: `"${title}" was passed on ${bounces} times before somebody kept it: whose it is was not clear.`,
      owner: team ?? "an administrator",
      address: `/incidents/${number}`,
      sinceAt: detectedAt,
    }));
  },
};
