export type { OnCallAnswer } from "./model/resolve-on-call.ts";
export type { BoardPerson, BoardService, OnCallBoard, ReadBoard } from "./on-call-board.ts";
export { createReadBoard } from "./read-board.ts";
export { createOnCall } from "./on-call-feature.ts";
export { askedAgain, escalate, newPage, stepPerformed } from "./model/escalation.ts";
export { escalationPolicyKind } from "./kinds/escalation-policy-kind.ts";
export { scheduleKind } from "./kinds/schedule-kind.ts";
