import type { vi as designer } from "./designer/vi";
import type { vi } from "./vi";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "translation";
    resources: { translation: typeof vi & typeof designer };
  }
}
