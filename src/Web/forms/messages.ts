import type { Schema } from "@cfworker/json-schema";
import { t } from "../texts";

/** What a person must do about one broken rule, in their language. */
export function ruleMessage(keyword: string, limit: unknown): string {
  const n = Number(limit);
  switch (keyword) {
    case "required":
    case "dependentRequired":
      return t("form.required");
    case "minLength":
      return n <= 1 ? t("form.required") : t("form.minLength", { n });
    case "maxLength":
      return t("form.maxLength", { n });
    case "minimum":
    case "exclusiveMinimum":
      return t("form.minimum", { n });
    case "maximum":
    case "exclusiveMaximum":
      return t("form.maximum", { n });
    case "multipleOf":
      return t("form.multipleOf", { n });
    case "minItems":
      return t("form.minItems", { n });
    case "maxItems":
      return t("form.maxItems", { n });
    case "uniqueItems":
      return t("form.uniqueItems");
    case "format":
      return formatMessage(limit);
    case "enum":
    case "const":
    case "oneOf":
    case "anyOf":
      return t("form.choose");
    case "type":
      return limit === "integer" || limit === "number" ? t("form.number") : t("form.pattern");
    default:
      return t("form.pattern");
  }
}

function formatMessage(format: unknown): string {
  switch (format) {
    case "date":
      return t("form.date");
    case "email":
      return t("form.email");
    case "phone":
      return t("form.phone");
    case "identity-number":
      return t("form.identityNumber");
    default:
      return t("form.pattern");
  }
}

/** The value of the rule at `#/properties/name/minLength`, following `$ref` on the way. */
export function ruleLimit(root: Schema, location: string): unknown {
  let node: unknown = root;
  for (const token of tokens(location)) {
    node = token === "$ref" ? resolve(root, child(node, token)) : child(node, token);
  }
  return node;
}

function resolve(root: Schema, reference: unknown): unknown {
  if (typeof reference !== "string" || !reference.startsWith("#")) return undefined;
  return tokens(reference).reduce<unknown>(child, root);
}

function child(node: unknown, token: string): unknown {
  return typeof node === "object" && node !== null ? (node as Record<string, unknown>)[token] : undefined;
}

export function tokens(pointer: string): string[] {
  return pointer
    .replace(/^#\/?/, "")
    .split("/")
    .filter((token) => token !== "")
    .map((token) => decodeURIComponent(token).replaceAll("~1", "/").replaceAll("~0", "~"));
}
