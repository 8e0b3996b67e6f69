export * from "./call";
export * from "./drafts";
export * from "./types";
export * from "./versions";
