export * from "./amounts";
export * from "./dates";
