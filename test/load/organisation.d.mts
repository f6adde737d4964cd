/** The documents of a made-up organisation of these sizes, one file each; the same sizes always give the same files. */
export function generateOrganisation(sizes: {
  services: number;
  teams: number;
  people: number;
  domains: number;
  schedules: number;
}): { path: string; text: string }[];
