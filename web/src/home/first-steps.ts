/** What a new installation has by now. */
export type Known = {
  organisation: boolean;
  teams: number;
  services: number;
  estimated: number;
  /** Incidents, which a first alert opens. */
  incidents: number;
};

/** One step of the beginning, where it is done, and whether it is. */
export type FirstStep = {
  words: string;
  why: string;
  to: string;
  isDone: boolean;
};

/** The way from nothing to a service of which is known how well it must run, and to a first incident; empty once it has been gone. */
export function firstSteps({ organisation, teams, services, estimated, incidents }: Known): FirstStep[] {
  const steps: FirstStep[] = [
    {
      words: "Describe the organisation",
      why: "its name and its currency",
      to: "/settings",
      isDone: organisation,
    },
    {
      words: "Add the first team",
      why: "who is in it, and when it works",
      to: "/new/team",
      isDone: teams > 0,
    },
    {
      words: "Add its first service",
      why: "from then on an alert finds somebody",
      to: "/new/service",
      isDone: services > 0,
    },
    {
      words: "Estimate it in the selector",
      why: "what an hour without it can cost, and how much its customers ask for",
      to: "/decide/selector",
      isDone: estimated > 0,
    },
    {
      words: "Send a first alert",
      why: "make an API key: with it comes a line to paste, and an incident opens",
      to: "/api-keys",
      isDone: incidents > 0,
    },
  ];
  return steps.every(({ isDone }) => isDone) ? [] : steps;
}
