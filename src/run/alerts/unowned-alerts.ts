import { sql } from "kysely";
import { foundGaps, type GapDetector } from "../../own/ownership/index.ts";

const lookBackDays = 30;
const dayMs = 86_400_000;

/** Alerts of the last month that matched no service, by where they came from (spec: catalogue, Ownership gaps). */
export const unownedAlerts: GapDetector = {
  kind: "alert-without-service",
  label: { one: "source of alerts that match no service", many: "sources of alerts that match no service" },
  async find(db, now, { limit, offset }) {
    const since = new Date(now.getTime() - lookBackDays * dayMs);
    const { rows } = await sql<{
      source: string;
      summary: string;
      alerts: number;
      firstAt: Date;
      team: string | null;
      total: number;
    }>`
      select s.source, l.summary, s.alerts, s."firstAt", s.total,
        (select t.name from organisation o join team t on t.slug = o.catch_all_team limit 1) as team
      from (
        select a.source, count(*)::int as alerts, min(a.created_at) as "firstAt", max(a.created_at) as last_at,
          count(*) over ()::int as total
        from alert a where a.service_id is null and a.created_at >= ${since}
        group by a.source order by count(*) desc, a.source limit ${limit} offset ${offset}) s
      cross join lateral (
        select a.summary from alert a
        where a.service_id is null and a.created_at = s.last_at and a.source = s.source limit 1) l
      order by s.alerts desc, s.source`.execute(db);
    return foundGaps(rows, ({ source, summary, alerts, firstAt, team }) => ({
      subject: source,
      text: `${alerts} ${alerts === 1 ? "alert" : "alerts"} from ${source} matched no service, the last one "${summary}". Say in a service's document which labels are its own.`,
      owner: team === null ? "an administrator" : `${team}, to whom such alerts go`,
      address: "/incidents?team=none&state=any",
      sinceAt: firstAt,
    }));
  },
};
