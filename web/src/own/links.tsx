import { Link } from "@tanstack/react-router";

type Named = { slug: string; name: string };

/** A service by name, leading to its page. */
export const ServiceLink = ({ service: { slug, name } }: { service: Named }) => (
  <Link to="/services/$service" params={{ service: slug }}>
    {name}
  </Link>
);

/** A team by name, leading to its page. */
export const TeamLink = ({ team: { slug, name } }: { team: Named }) => (
  <Link to="/teams/$team" params={{ team: slug }}>
    {name}
  </Link>
);

/** A domain by name, leading to its page. */
export const DomainLink = ({ domain: { slug, name } }: { domain: Named }) => (
  <Link to="/domains/$domain" params={{ domain: slug }}>
    {name}
  </Link>
);

/** A person by name, leading to their page. */
export const PersonLink = ({ person: { id, name } }: { person: { id: string; name: string } }) => (
  <Link to="/people/$person" params={{ person: id }}>
    {name}
  </Link>
);
