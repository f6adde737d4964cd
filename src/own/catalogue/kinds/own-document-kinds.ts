import type { Bands } from "../../organisation/index.ts";
import type { DocumentKind } from "../document-kind.ts";
import type { PeakRecord } from "../service-queries.ts";
import { domainKind } from "./domain-kind.ts";
import { organisationKind } from "./organisation-kind.ts";
import { personKind } from "./person-kind.ts";
import { serviceKind } from "./service-kind.ts";
import { teamKind } from "./team-kind.ts";

/** What the documents of this floor ask of the floor above. */
export type DecideRules = {
  /** The bands of an organisation that has set none. */
  usualBands: (currency: string) => Bands;
  /** Refuses a peak whose duration or rule cannot be kept. */
  checkPeak: (peak: PeakRecord, path: string) => void;
};

/** The kinds of documents of this floor, in the order in which they are saved. */
export const ownDocumentKinds = ({ usualBands, checkPeak }: DecideRules): DocumentKind[] => [
  organisationKind(usualBands),
  domainKind,
  personKind,
  teamKind,
  serviceKind(checkPeak),
];
