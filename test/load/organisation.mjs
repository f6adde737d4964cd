import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import * as words from "./organisation-words.mjs";

// A made-up retailer of any size as the files that `runwright apply` takes; the same sizes always give the same files.
//
//   node test/load/organisation.mjs FOLDER [--services 10000 --teams 1000 --people 5000 --domains 60 --schedules 2000]

/**
 * The documents of an organisation: one file each, deterministic, dependencies acyclic but for one service in a thousand.
 * @param {{services: number, teams: number, people: number, domains: number, schedules: number}} sizes
 * @returns {{path: string, text: string}[]}
 */
export function generateOrganisation({ services, teams, people, domains, schedules }) {
  const random = randomNumbers(2026);
  const domainNames = namesOf(domains, words.capabilities, ["journeys", "foundations"], random);
  const allPeople = namesOf(people, words.firstNames, words.lastNames, random).map(personOf);
  const allTeams = teamsOf(teams, domainNames, allPeople, random);
  const serviceNames = namesOf(services, words.capabilities, words.parts, random);
  return [
    document("organisation.yaml", "Organisation", "generated-retailer", organisation(allTeams)),
    ...domainNames.map((name, i) =>
      document(`domains/${name}.yaml`, "Domain", name, domainSpec(name, i, allTeams)),
    ),
    ...allPeople.map((person) => document(`people/${person.name}.yaml`, "Person", person.name, person.spec)),
    ...allTeams.map((team) => document(`teams/${team.name}.yaml`, "Team", team.name, team.spec)),
    ...serviceNames.map((name, i) =>
      document(`services/${name}.yaml`, "Service", name, serviceSpec(i, serviceNames, allTeams, random)),
    ),
    ...schedulesOf(schedules, domainNames, allTeams).map(({ name, spec }) =>
      document(`schedules/${name}.yaml`, "Schedule", name, spec),
    ),
  ];
}

const organisation = (teams) => ({
  displayName: "Generated retailer",
  currency: "USD",
  exposureBands: [
    { upTo: 7_000, availability: 95, onCall: "none" },
    { upTo: 250_000, availability: 99, onCall: "domain" },
    { upTo: 800_000, availability: 99.9, onCall: "team" },
  ],
  demandBands: { low: "monthly", medium: "fortnightly", high: "weekly", "very-high": "daily" },
  incidentLoss: { high: 50_000, medium: 5_000 },
  ...(teams[0] && { catchAllTeam: teams[0].name }),
});

function domainSpec(name, i, teams) {
  const own = teams.find(({ spec }) => spec.domain === name);
  return {
    displayName: titled(name),
    basis: i % 2 === 0 ? "customer-journey" : "architectural-capability",
    ...(own && { budgetHolder: own.name }),
    ...(own?.members[0] && { experts: [emailOf(own.members[0])] }),
  };
}

function personOf(name, i) {
  const spec = {
    email: emailOf(name),
    displayName: name
      .split("-")
      .map((word) => word[0].toUpperCase() + word.slice(1))
      .join(" "),
    timeZone: words.places[i % words.places.length][0],
    ...(i % 9 === 0 && { skills: [words.tags[i % words.tags.length]] }),
  };
  return { name, spec };
}

function teamsOf(count, domainNames, people, random) {
  const names = namesOf(count, words.themes, words.capabilities, random);
  return names.map((name, i) => {
    const size = people.length === 0 ? 0 : Math.min(people.length, 4 + Math.floor(random() * 4));
    const begin = Math.floor((i * people.length) / Math.max(1, count));
    const members = Array.from({ length: size }, (_, m) => people[(begin + m) % people.length].name);
    const [timeZone, holidays] = words.places[i % words.places.length];
    const operations = i % 50 === 49;
    const spec = {
      displayName: titled(name),
      description: `Looks after what customers and stores need of ${name.split("-").slice(1).join(" ")}.`,
      ...(operations && { kind: "operations" }),
      fundedBy: operations ? "it" : "product",
      ...(domainNames.length > 0 && { domain: domainNames[i % domainNames.length] }),
      calendar: { timeZone, holidays, hours: { "mon-fri": "09:00-17:30" } },
      members: members.map((person, m) => ({
        person: emailOf(person),
        roles: [m === 0 ? "product-manager" : "developer"],
      })),
    };
    return { name, members, timeZone, spec };
  });
}

function serviceSpec(i, names, teams, random) {
  const name = names[i];
  const foundational = random() < 0.15;
  const lifecycle = pick(["live", "live", "live", "live", "live", "pre-production", "experimental"], random);
  const exposure = Math.round(10 ** (2.5 + random() * 3.8) / 100) * 100;
  const demand = foundational ? "low" : pick(["low", "medium", "high", "very-high"], random);
  const team = teams.length === 0 ? null : teams[Math.floor(random() ** 1.4 * teams.length)];
  const dependsOn = dependenciesOf(i, names, random);
  return {
    displayName: titled(name),
    description: `Keeps the ${name.split("-")[0]} of the shop: ${pick(words.journeys, random)}.`,
    kind: foundational ? "foundational" : "digital",
    lifecycle: team ? lifecycle : "experimental",
    ...(team && { owner: team.name }),
    exposurePerHour: exposure,
    demand,
    ...(random() < 0.1 && { peaks: [peak(exposure)] }),
    ...(dependsOn.length > 0 && { dependsOn }),
    alerts: { match: { service: name } },
    links: [{ title: "Dashboard", href: `https://grafana.example.com/d/${name}`, kind: "dashboard" }],
    repositories: [`https://git.example.com/${pick(words.capabilities, random)}/${name}`],
    ...(random() < 0.4 && { databases: [`${name}-db`.slice(0, 60)] }),
    ...(random() < 0.2 && { thirdParties: [pick(words.thirdParties, random)] }),
    tags: [...new Set([pick(words.tags, random), pick(words.tags, random)])],
    journeys: [pick(words.journeys, random)],
  };
}

const peak = (exposure) => ({
  name: "black-friday",
  exposurePerHour: exposure * 4,
  start: "2026-11-27T00:00",
  timeZone: "Europe/London",
  duration: "P4D",
});

/** On services before it in the list; one in a thousand also on the next, which closes a circle now and then. */
function dependenciesOf(i, names, random) {
  const wanted = i === 0 ? 0 : Math.floor(random() * random() * 5);
  const others = new Set();
  for (let n = 0; n < wanted; n += 1)
    others.add(Math.floor(i * (random() < 0.3 ? random() * 0.02 : random())));
  if (random() < 0.001 && i + 1 < names.length) others.add(i + 1);
  return [...others].map((other) =>
    random() < 0.6
      ? { service: names[other], kind: "hard" }
      : { service: names[other], kind: "soft", softenedBy: pick(["queue", "cache", "fallback"], random) },
  );
}

/** First every domain's nights, then every team's days, then every team's nights, then further ones of the same. */
function schedulesOf(count, domainNames, teams) {
  const firstOf = new Map();
  for (const team of teams)
    firstOf.set(team.spec.domain, [...(firstOf.get(team.spec.domain) ?? []), team].slice(0, 6));
  const owners = [
    ...domainNames.flatMap((name) => {
      const own = firstOf.get(name) ?? [];
      const people = [...new Set(own.flatMap(({ members }) => members.slice(0, 2)))];
      const timeZone = own[0]?.timeZone;
      return timeZone === undefined
        ? []
        : [{ of: { domain: name }, name, covers: "out-of-hours", people, timeZone }];
    }),
    ...["working-hours", "out-of-hours"].flatMap((covers) =>
      teams.map(({ name, members, timeZone }) => ({
        of: { team: name },
        name,
        covers,
        people: members,
        timeZone,
      })),
    ),
  ].filter(({ people }) => people.length > 0);
  return Array.from({ length: owners.length === 0 ? 0 : count }, (_, i) => {
    const { of, name, covers, people, timeZone } = owners[i % owners.length];
    const round = Math.floor(i / owners.length);
    const layer = (title, participants) => ({
      name: title,
      timeZone,
      start: "2026-01-05T09:00",
      shift: "1w",
      participants: participants.map(emailOf),
    });
    const both = people.length > 1 && covers === "out-of-hours";
    const layers = [layer("primary", people)];
    if (both) layers.push(layer("secondary", [...people.slice(1), people[0]]));
    return {
      name: `${name.slice(0, 45)}-${covers}${round === 0 ? "" : `-${round + 1}`}`,
      spec: { for: of, covers, layers },
    };
  });
}

/** So many different names of a first and a second word, in an order without rhyme; with numbers once they run out. */
function namesOf(count, firsts, seconds, random) {
  const total = firsts.length * seconds.length;
  const numbers = shuffled(
    Array.from({ length: total }, (_, i) => i),
    random,
  );
  return Array.from({ length: count }, (_, i) => {
    const number = numbers[i % total];
    const pair = `${firsts[number % firsts.length]}-${seconds[Math.floor(number / firsts.length)]}`;
    const round = Math.floor(i / total);
    return slugOf(round === 0 ? pair : `${pair}-${round + 1}`);
  });
}

function shuffled(items, random) {
  for (let i = items.length - 1; i > 0; i -= 1) {
    const other = Math.floor(random() * (i + 1));
    [items[i], items[other]] = [items[other], items[i]];
  }
  return items;
}

const pick = (items, random) => items[Math.floor(random() * items.length)];
const slugOf = (text) => text.toLowerCase();
const emailOf = (name) => `${name}@example.com`;
const titled = (slug) => {
  const text = slug.replaceAll("-", " ");
  return text[0].toUpperCase() + text.slice(1);
};

/** Numbers from 0 to 1 by mulberry32, the same for the same seed. */
function randomNumbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** JSON is YAML too, so a spec needs no writer of its own; lines keep the files readable. */
function document(path, kind, name, spec) {
  const fields = Object.entries(spec).map(([key, value]) => `  ${key}: ${JSON.stringify(value)}`);
  const text = `apiVersion: runwright/v1\nkind: ${kind}\nname: ${name}\nspec:\n${fields.join("\n")}\n`;
  return { path, text };
}

async function writeOrganisation() {
  const number = { type: "string" };
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { services: number, teams: number, people: number, domains: number, schedules: number },
  });
  const [folder] = positionals;
  if (!folder) throw new Error("Name the folder to write to");
  const usual = { services: 10_000, teams: 1_000, people: 5_000, domains: 60, schedules: 2_000 };
  const asked = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, Number(value)]));
  const files = generateOrganisation({ ...usual, ...asked });
  for (const kind of new Set(files.map(({ path }) => dirname(path))))
    await mkdir(join(folder, kind), { recursive: true });
  for (const { path, text } of files) await writeFile(join(folder, path), text);
  console.log(`${files.length} files written to ${folder}`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await writeOrganisation();
