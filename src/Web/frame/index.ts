export * from "./AccountMenu";
export * from "./BrokenPage";
export * from "./LanguageSwitch";
export * from "./queries";
export * from "./useKeys";
export * from "./usePageTitle";
export * from "./WorkFrame";
