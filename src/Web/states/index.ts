export * from "./Failed";
export * from "./Loaded";
export * from "./Nothing";
export * from "./problemText";
