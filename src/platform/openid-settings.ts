import { AppError } from "../lib/errors.ts";

/** How people sign in by an organisation's own OpenID Connect provider (docs/operations.md, Single sign-on). */
export type OpenIdSettings = {
  issuer: string;
  clientId: string;
  /** A client without one proves itself by PKCE alone. */
  clientSecret: string | undefined;
  /** What the button calls it. */
  name: string;
  scopes: string;
  /** Where the provider tells a person's groups: a claim's name, or a path such as `realm_access.roles`. */
  groupClaim: string;
  /** The roles in the organisation that a group's people have. */
  rolesOfGroup: ReadonlyMap<string, readonly string[]>;
  /** Whether somebody whom the catalogue does not know is entered at the first sign-in, or refused. */
  createsPeople: boolean;
};

type Environment = Readonly<Record<string, string | undefined>>;

const prefix = "RUNWRIGHT_OPENID_";

/** The settings of single sign-on; null where none is set. Refuses half of them, naming the variable. */
export function readOpenIdSettings(environment: Environment): OpenIdSettings | null {
  const given = Object.keys(environment).filter((name) => name.startsWith(prefix) && environment[name]);
  if (given.length === 0) return null;
  const text = (name: string) => environment[prefix + name] || undefined;
  const needed = (name: string) => {
    const value = text(name);
    if (value === undefined)
      throw new AppError("invalid", `${prefix}${name} must be set too, since ${given[0]!} is.`);
    return value;
  };
  return {
    issuer: readIssuer(needed("ISSUER")),
    clientId: needed("CLIENT_ID"),
    clientSecret: text("CLIENT_SECRET"),
    name: text("NAME") ?? "single sign-on",
    scopes: readScopes(text("SCOPES") ?? "openid email profile"),
    groupClaim: text("GROUP_CLAIM") ?? "groups",
    rolesOfGroup: readRolesOfGroups(text("ROLES") ?? ""),
    createsPeople: readFlag("CREATE_PEOPLE", text("CREATE_PEOPLE") ?? "false"),
  };
}

const loopback = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Identities must not be readable or changeable on their way: https, or a provider on this machine. */
function readIssuer(issuer: string): string {
  const url = URL.canParse(issuer) ? new URL(issuer) : null;
  if (url?.protocol === "https:" || (url?.protocol === "http:" && loopback.has(url.hostname))) return issuer;
  throw new AppError(
    "invalid",
    `${prefix}ISSUER must be an address that begins with https:// (http:// on this machine only), not "${issuer}".`,
  );
}

function readScopes(scopes: string): string {
  if (scopes.split(/\s+/).includes("openid")) return scopes.trim();
  throw new AppError("invalid", `${prefix}SCOPES must include openid, such as "openid email profile".`);
}

function readFlag(name: string, text: string): boolean {
  if (text === "true" || text === "false") return text === "true";
  throw new AppError("invalid", `${prefix}${name} must be true or false, not "${text}".`);
}

/** `group=role`, divided by semicolons; the last equals sign divides, since a group may be a directory's path. */
function readRolesOfGroups(text: string): Map<string, string[]> {
  const roles = new Map<string, string[]>();
  for (const pair of text.split(";").map((part) => part.trim())) {
    if (pair === "") continue;
    const [, group, role] = /^(.+)=([a-z-]+)$/.exec(pair) ?? [];
    if (group === undefined || role === undefined)
      throw new AppError(
        "invalid",
        `${prefix}ROLES must be pairs such as "operations=head-of-operations; admins=administrator", not "${pair}".`,
      );
    roles.set(group.trim(), [...(roles.get(group.trim()) ?? []), role]);
  }
  return roles;
}
