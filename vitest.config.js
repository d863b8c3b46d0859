import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['**/*.test.ts'],
    globalSetup: './tests/support/global-setup.ts',
    experimental: { viteModuleRunner: false }, // Node runs the TypeScript as it is, here too
    isolate: false, // loading and warming up the gateway for each file anew took longer than most tests
    maxWorkers: '100%',
    testTimeout: 1_800_000, // for what hangs; a loaded machine takes its time
    hookTimeout: 1_800_000,
    teardownTimeout: 60_000,
    reporters: ['default', ['json', { outputFile: '.test-result.json' }]],
  },
});
