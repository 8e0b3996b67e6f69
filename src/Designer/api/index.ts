export * from "./call";
export * from "./drafts";
export * from "./expressions";
export * from "./types";
export * from "./versions";
