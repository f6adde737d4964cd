import { Panel } from "../../shared/panel.tsx";
import { TransferSection } from "../ownership/transfer-section.tsx";
import { DomainLink, PersonLink, TeamLink } from "../links.tsx";
import { roleWords } from "../role-words.ts";
import type { Service } from "../use-catalogue.ts";
import classes from "./service-page.module.css";

/** Who owns the service, and the people of that team. */
export function PeoplePanel({ service }: { service: Service }) {
  const { owner, domain, members } = service;
  return (
    <Panel
      title="Owner"
      area="people"
      aside={
        domain && (
          <>
            in <DomainLink domain={domain} />
          </>
        )
      }
    >
      {owner ? (
        <p className={classes.owner}>
          <TeamLink team={owner} />
          <span>{owner.fundedBy === "product" ? "funded by product" : "funded by IT"}</span>
        </p>
      ) : (
        <p className={classes.noOwner}>
          No team owns it, and it cannot go live without one.
          {service.managedBy === "code" && (
            <>
              {" "}
              Name one as <code>owner</code> in its file.
            </>
          )}
        </p>
      )}
      <ul className={classes.members}>
        {members.map((member) => (
          <li key={member.id}>
            <PersonLink person={member} />
            <span>{roleWords(member.roles)}</span>
          </li>
        ))}
      </ul>
      <TransferSection service={service} />
    </Panel>
  );
}
