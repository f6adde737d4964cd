import type { Actor } from "../../platform/access.ts";
import type { Db } from "../../platform/database.ts";

/** Something that waits for somebody's yes or no, or for their look. */
export type Approval = {
  kind: string;
  text: string;
  /** Where it is answered, as an address of the web application. */
  address: string;
  sinceAt: Date;
};

/** What of one kind waits for a person; each feature has its own. */
export type ApprovalSource = (
  db: Db,
  person: Extract<Actor, { kind: "person" }>,
  now: Date,
) => Promise<Approval[]>;
