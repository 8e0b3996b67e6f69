import { en } from "./en";
import { vi } from "./vi";

/** The words of the designer: the portal does not load them. */
export const designerTexts = { vi, en };
