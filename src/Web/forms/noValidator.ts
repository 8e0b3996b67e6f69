/** Stands for `@rjsf/validator-ajv8`, which RJSF names in code that only its own tests run. */
export default undefined;
