export { createReflection } from "./reflection-feature.ts";
