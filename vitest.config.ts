import { defineConfig } from 'vitest/config';

// `include` is named because vitest 4 would otherwise also run what tsc wrote to dist/.
export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'transforms/**/*.test.ts'],
    exclude: ['**/*.browser.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
