import { Link } from "@tanstack/react-router";
import type { Gap } from "./use-gaps.ts";

/** What has the gap, leading to where it is mended. */
export function GapSubject({ gap: { subject, address } }: { gap: Gap }) {
  return address === null ? <strong>{subject}</strong> : <Link to={address}>{subject}</Link>;
}
