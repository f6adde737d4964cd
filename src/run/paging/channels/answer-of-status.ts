import type { IncomingHttpHeaders } from "node:http";
import { STATUS_CODES } from "node:http";
import type { OutgoingResult } from "../../../platform/outgoing/guarded-fetch.ts";
import { oneLine } from "../model/wording.ts";
import type { ChannelAnswer } from "./channel.ts";

/** What the answer of an HTTP receiver means for a page. `goneStatuses` say that the address will never take a message again. */
export function answerOfStatus(result: OutgoingResult, goneStatuses: readonly number[]): ChannelAnswer {
  if (result.kind === "refused") return { kind: "refused", words: result.reason };
  if (result.kind === "failed")
    return { kind: "retry", words: oneLine(result.reason, 300), mayHaveArrived: result.mayHaveArrived };
  const { status, headers, body } = result;
  const words = oneLine(`HTTP ${status} ${STATUS_CODES[status] ?? ""} ${body}`, 300);
  if (status >= 200 && status < 300) return { kind: "handed-over", words };
  if (goneStatuses.includes(status)) return { kind: "gone", words };
  if (status >= 500 || status === 429 || status === 408 || status === 425) {
    const waitSeconds = retryAfterSeconds(headers);
    return { kind: "retry", words, ...(waitSeconds === undefined ? {} : { waitSeconds }) };
  }
  if (status >= 300 && status < 400)
    return { kind: "refused", words: `${words} (redirects are not followed: change the address)` };
  return { kind: "refused", words };
}

function retryAfterSeconds(headers: IncomingHttpHeaders): number | undefined {
  const value = headers["retry-after"];
  return value !== undefined && /^\d{1,6}$/.test(value) ? Number(value) : undefined;
}
