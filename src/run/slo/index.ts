export { objectiveKind } from "./kinds/objective-kind.ts";
