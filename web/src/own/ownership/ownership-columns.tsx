import type { Column } from "../../shared/table/data-table.tsx";
import { KindIcon } from "../kind-icon.tsx";
import { DomainLink, ServiceLink, TeamLink } from "../links.tsx";
import portal from "../portal/portal.module.css";
import { kindWords } from "../service-words.ts";
import { InformedHolders, OneHolder } from "./holder-names.tsx";
import { holderText } from "./ownership-rows.ts";
import classes from "./ownership.module.css";
import type { OwnershipRow } from "./use-ownership-matrix.ts";

const Owner = ({ team }: Pick<OwnershipRow, "team">) =>
  team ? (
    <span className={portal.secondary}>
      <TeamLink team={team} />
    </span>
  ) : (
    <span className={portal.gap}>no owner</span>
  );

/** On a phone the whole row stands below the service's name. */
function RowInWords({ kind, team, domain, accountable, responsible, informed }: OwnershipRow) {
  return (
    <div className={classes.below}>
      <p className={classes.quiet}>
        {kindWords[kind]} · <Owner team={team} />
        {domain && (
          <>
            {" · "}
            <DomainLink domain={domain} />
          </>
        )}
      </p>
      <dl className={classes.parts}>
        <dt>
          A<span className="visually-hidden">, accountable</span>
        </dt>
        <dd>
          <OneHolder holder={accountable} />
        </dd>
        <dt>
          R<span className="visually-hidden">, responsible</span>
        </dt>
        <dd>
          <OneHolder holder={responsible} />
        </dd>
        <dt>
          I<span className="visually-hidden">, informed</span>
        </dt>
        <dd>
          <InformedHolders holders={informed} />
        </dd>
      </dl>
    </div>
  );
}

/** The columns of the ownership matrix. */
export const ownershipColumns: readonly Column<OwnershipRow>[] = [
  {
    id: "service",
    header: "Service",
    value: ({ service }) => service.name,
    cell: (row) => (
      <>
        <span className={portal.name} title={row.service.name}>
          <ServiceLink service={row.service} />
        </span>
        <RowInWords {...row} />
      </>
    ),
  },
  {
    id: "kind",
    header: "Kind",
    wideOnly: true,
    value: ({ kind }) => kindWords[kind],
    cell: ({ kind }) => <KindIcon kind={kind} />,
  },
  {
    id: "team",
    header: "Team",
    wideOnly: true,
    value: ({ team }) => team?.name ?? null,
    cell: ({ team }) => <Owner team={team} />,
  },
  {
    id: "domain",
    header: "Domain",
    wideOnly: true,
    value: ({ domain }) => domain?.name ?? null,
    cell: ({ domain }) =>
      domain && (
        <span className={portal.secondary}>
          <DomainLink domain={domain} />
        </span>
      ),
  },
  {
    id: "accountable",
    header: "A (accountable)",
    wideOnly: true,
    value: ({ accountable }) => accountable && holderText(accountable),
    cell: ({ accountable }) => <OneHolder holder={accountable} />,
  },
  {
    id: "responsible",
    header: "R (responsible)",
    wideOnly: true,
    value: ({ responsible }) => responsible && holderText(responsible),
    cell: ({ responsible }) => <OneHolder holder={responsible} />,
  },
  {
    id: "informed",
    header: "I (informed)",
    wideOnly: true,
    value: ({ informed }) => informed.map(holderText).join("; ") || null,
    cell: ({ informed }) => <InformedHolders holders={informed} />,
  },
];
