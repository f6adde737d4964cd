import { IconExternalLink } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Instant } from "../../shared/instant.tsx";
import { Panel } from "../../shared/panel.tsx";
import { ManagedBy } from "../managed-by.tsx";
import type { Service } from "../use-catalogue.ts";
import classes from "./service-page.module.css";
import { safeHref, shortAddress } from "./web-address.ts";

/** What the catalogue keeps of the service besides: code, data, third parties, journeys, tags, and who keeps it. */
export function AboutPanel({ service }: { service: Service }) {
  const { repositories, databases, thirdParties, journeys, tags, alerts } = service;
  const labels = Object.entries(alerts.match);
  return (
    <Panel title="About" area="about">
      <dl className={classes.about}>
        <Fact
          label="Repositories"
          values={repositories.map((address) => (
            <Repository key={address} address={address} />
          ))}
        />
        <Fact label="Databases" values={databases} />
        <Fact
          label="Third parties"
          values={thirdParties.map((party) => (
            <ThirdParty key={party.name} party={party} />
          ))}
        />
        <Fact label="Journeys" values={journeys} />
        <Fact
          label="Tags"
          values={tags.map((tag) => (
            <Link key={tag} to="/portal" search={{ q: tag }}>
              {tag}
            </Link>
          ))}
        />
        <Fact
          label="Its alerts have"
          values={labels.map(([name, value]) => (
            <code key={name}>
              {name}={value}
            </code>
          ))}
        />
        <Fact
          label="Kept in"
          values={[
            <span key="by">
              <ManagedBy by={service.managedBy} />, changed <Instant at={service.updatedAt} />
            </span>,
          ]}
        />
      </dl>
    </Panel>
  );
}

function ThirdParty({ party }: { party: Service["thirdParties"][number] }) {
  const { name, kind, softenedBy, degradation } = party;
  const how = kind === "hard" ? "hard" : softenedBy ? `softened by ${softenedBy}` : "softened";
  return (
    <span>
      {name} <span className={classes.how}>{[how, degradation].filter(Boolean).join(": ")}</span>
    </span>
  );
}

function Fact({ label, values }: { label: string; values: readonly ReactNode[] }) {
  if (values.length === 0) return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {values.map((value, index) => (
          // What stands here has no identity but its place.
          // oxlint-disable-next-line react/no-array-index-key
          <span key={index}>{value}</span>
        ))}
      </dd>
    </div>
  );
}

function Repository({ address }: { address: string }) {
  const href = safeHref(address);
  if (!href) return <>{address}</>;
  return (
    <a href={href} target="_blank" rel="noreferrer">
      {shortAddress(address)}
      <IconExternalLink size={13} stroke={1.75} aria-hidden />
    </a>
  );
}
