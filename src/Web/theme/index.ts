import "./fonts.css";
import "./base.css";

export * from "./ClientTheme";
