export { createDecisions } from "./decision-routes.ts";
