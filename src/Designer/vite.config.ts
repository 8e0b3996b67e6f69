import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  root: import.meta.dirname,
  base: "/designer/",
  plugins: [react()],
  resolve: {
    // RJSF exports a registry for its own tests, which imports the validator that generates code. Nobody calls it.
    alias: { "@rjsf/validator-ajv8": fileURLToPath(new URL("../Web/forms/noValidator.ts", import.meta.url)) },
  },
  build: {
    // Beside the portal, which is built first and empties the folder.
    outDir: "../Runtime/wwwroot/designer",
    emptyOutDir: true,
    target: "es2023",
    // A strict content security policy allows no data: scripts or fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
  },
  server: { port: 5174, proxy: { "/api": "http://127.0.0.1:5080", "/health": "http://127.0.0.1:5080" } },
});
