import { Fragment } from "react";
import { PersonLink, TeamLink } from "../links.tsx";
import portal from "../portal/portal.module.css";
import { isVacant, partyWords } from "./ownership-rows.ts";
import classes from "./ownership.module.css";
import type { Holder } from "./use-ownership-matrix.ts";

/** Who holds a part, by name, and the part's own name after it. */
export function HolderNames({ holder }: { holder: Holder }) {
  const { party, team, people } = holder;
  const words = partyWords(party);
  if (party === "product-teams") return <span className={classes.quiet}>all product teams</span>;
  if (isVacant(holder)) return <span className={classes.part}>nobody is {words}</span>;
  // The owning team stands in a column of its own, and a team named as its part is named once.
  const saysItself = party === "owning-team" || team?.name.toLowerCase() === words;
  return (
    <span className={portal.secondary}>
      {team && <TeamLink team={team} />}
      {people.map(({ slug, name }, index) => (
        <Fragment key={slug}>
          {(index > 0 || team) && ", "}
          <PersonLink person={{ id: slug, name }} />
        </Fragment>
      ))}
      {!saysItself && <span className={classes.part}> {words}</span>}
    </span>
  );
}

/** Who is accountable or responsible; a gap where that is nobody. */
export function OneHolder({ holder }: { holder: Holder | null }) {
  if (holder === null) return <span className={portal.gap}>nobody</span>;
  return isVacant(holder) ? (
    <span className={portal.gap}>nobody is {partyWords(holder.party)}</span>
  ) : (
    <HolderNames holder={holder} />
  );
}

/** Everybody who is informed. */
export function InformedHolders({ holders }: { holders: readonly Holder[] }) {
  if (holders.length === 0) return <span className={classes.part}>nobody</span>;
  return (
    <ul className={classes.informed}>
      {holders.map((holder) => (
        <li key={holder.party}>
          <HolderNames holder={holder} />
        </li>
      ))}
    </ul>
  );
}
