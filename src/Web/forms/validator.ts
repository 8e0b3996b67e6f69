import { format, type OutputUnit, type Schema, Validator } from "@cfworker/json-schema";
import {
  createErrorHandler,
  getDefaultFormState,
  type RJSFSchema,
  type RJSFValidationError,
  toErrorList,
  toErrorSchema,
  unwrapErrorHandler,
  validationDataMerge,
  type ValidatorType,
} from "@rjsf/utils";
import type { FormDefinition, FormValues } from "../api/types";
import { ruleLimit, ruleMessage, tokens } from "./messages";
import { fieldAt, type SchemaNode } from "./schema";

// Formats of our own beside those of JSON Schema.
format.phone = (text) => /^(0|\+84)[1-9]\d{8,9}$/.test(text);
format["identity-number"] = (text) => /^(\d{9}|\d{12})$/.test(text);

/** Keywords that only say "something inside is wrong"; what is inside speaks for itself. */
const wrappers = new Set([
  "properties",
  "items",
  "prefixItems",
  "additionalProperties",
  "$ref",
  "allOf",
  "if",
  "then",
  "else",
]);

/**
 * RJSF's validator on an interpreting engine: the usual one writes JavaScript at run time, which our content
 * security policy forbids. The server checks the same schema again and is the judge.
 */
export const validator: ValidatorType<FormValues> = {
  validateFormData(formData, schema, customValidate, transformErrors, uiSchema) {
    let errors = errorsOf(schema, formData);
    if (transformErrors) errors = transformErrors(errors, uiSchema);
    const found = { errors, errorSchema: toErrorSchema<FormValues>(errors) };
    if (!customValidate) return found;
    const data = getDefaultFormState<FormValues>(validator, schema, formData, schema, true) as FormValues;
    const handled = customValidate(data, createErrorHandler<FormValues>(data), uiSchema, found.errorSchema);
    const own = unwrapErrorHandler<FormValues>(handled);
    return validationDataMerge<FormValues>({ errors: toErrorList(own), errorSchema: own }, found.errorSchema);
  },
  isValid(schema, formData, rootSchema) {
    const definitions = rootSchema.$defs ?? rootSchema.definitions;
    const whole = definitions ? { $defs: definitions, ...schema } : schema;
    return new Validator(whole as Schema, "2020-12").validate(formData).valid;
  },
  rawValidation(schema, formData) {
    return { errors: unitsOf(schema, formData) as never[] };
  },
};

function unitsOf(schema: RJSFSchema, formData: FormValues | undefined): OutputUnit[] {
  return new Validator(schema as Schema, "2020-12", false).validate(formData ?? {}).errors;
}

export function errorsOf(schema: RJSFSchema, formData: FormValues | undefined): RJSFValidationError[] {
  return unitsOf(schema, formData)
    .filter((unit) => !wrappers.has(unit.keyword) && !/\/(oneOf|anyOf|not)\//.test(unit.keywordLocation))
    .map((unit) => toError(schema as Schema, unit));
}

function toError(schema: Schema, unit: OutputUnit): RJSFValidationError {
  const missing = unit.keyword === "required" ? /"(.+)"\.?$/.exec(unit.error)?.[1] : undefined;
  const path = [...tokens(unit.instanceLocation), ...(missing === undefined ? [] : [missing])];
  const message = ruleMessage(unit.keyword, ruleLimit(schema, unit.keywordLocation));
  const property = path.map((part) => (/^\d+$/.test(part) ? `[${part}]` : `.${part}`)).join("");
  return {
    name: unit.keyword,
    message,
    property,
    schemaPath: unit.keywordLocation,
    stack: `${fieldAt(schema as SchemaNode, path)?.title ?? path.join(" › ")}: ${message}`,
  };
}

/** Whether the data satisfy the form as the browser knows it. */
export function isComplete(form: FormDefinition, data: FormValues): boolean {
  return errorsOf(form.schema, data).length === 0;
}
