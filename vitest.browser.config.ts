import { defineConfig } from 'vitest/config';

// Apart from the others because it needs a browser; it fails where there is none.
export default defineConfig({
  test: { include: ['src/**/*.browser.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 },
});
