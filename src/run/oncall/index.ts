export type { BoardPerson, BoardService, OnCallBoard, ReadBoard } from "./on-call-board.ts";
