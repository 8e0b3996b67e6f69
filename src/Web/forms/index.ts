export * from "./FormReader";
export * from "./SchemaForm";
export { isComplete } from "./validator";
