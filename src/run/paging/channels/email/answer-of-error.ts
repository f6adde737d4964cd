import { oneLine } from "../../model/wording.ts";
import type { ChannelAnswer } from "../channel.ts";

/** What a mail server said, or why there was nobody to say it (RFC 5321, 4.2: 4yz is not now, 5yz is never). */
export function answerOfError(error: unknown): ChannelAnswer {
  const { code, responseCode, response, message, name } = error as {
    code?: string;
    responseCode?: number;
    response?: string;
    message?: string;
    name?: string;
  };
  const words = oneLine(response ?? message ?? String(error), 300);
  if (code === "EABORT" || name === "AbortError" || name === "TimeoutError")
    return {
      kind: "retry",
      words: "The mail server did not answer in time.",
      mayHaveArrived: true,
      providerDown: true,
    };
  // A wrong password or a missing one is the operator's to mend, and then the page must still go out.
  if (code === "EAUTH" || code === "ENOAUTH") return { kind: "retry", words, providerDown: true };
  if (responseCode !== undefined && responseCode >= 500) return { kind: "refused", words };
  if (responseCode !== undefined && responseCode !== 421) return { kind: "retry", words };
  return {
    kind: "retry",
    words,
    providerDown: true,
    mayHaveArrived: code === "ETIMEDOUT" || code === "ESOCKET",
  };
}
