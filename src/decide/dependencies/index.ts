export { createDependencies } from "./dependency-routes.ts";
