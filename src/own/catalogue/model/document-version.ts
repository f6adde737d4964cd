/** What an editor has read: after which line of the audit log, and a fingerprint of what it said then. */
export type DocumentVersion = { auditSeq: number; fingerprint: string };

/** A version as answers carry it: "1204.0f3a…". */
export const writeVersion = ({ auditSeq, fingerprint }: DocumentVersion): string =>
  `${auditSeq}.${fingerprint}`;

/** Reads a version; null for what is none. */
export function readVersion(text: string): DocumentVersion | null {
  const match = /^(\d{1,15})\.([0-9a-f]{32})$/.exec(text);
  return match && { auditSeq: Number(match[1]), fingerprint: match[2]! };
}
