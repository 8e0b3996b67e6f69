import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["Web/**/*.test.ts", "Portal/**/*.test.ts", "Designer/**/*.test.ts"],
    environment: "node",
  },
});
