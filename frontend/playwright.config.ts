import { defineConfig } from '@playwright/test'

/** Journeys in a real browser against a running stack: `make e2e` starts one and names it through the environment. */
export default defineConfig({
  testDir: 'e2e',
  // a journey takes up to a minute on a quiet machine; on a busy one it may take four
  timeout: 240_000,
  expect: { timeout: 20_000 },
  // one that passes only the second time is named at the end of `make test`; those that move records on for good fail again
  retries: 1,
  workers: 2,
  reporter: 'list',
  outputDir: 'test-results',
  // what moves records comes first; figures must stand still while they are compared
  projects: [
    { name: 'moving', testMatch: ['journey.spec.ts', 'review.spec.ts'] },
    { name: 'reading', testMatch: ['reading.spec.ts'], dependencies: ['moving'] },
    {
      name: 'still',
      testIgnore: [
        'journey.spec.ts',
        'review.spec.ts',
        'reading.spec.ts',
        'sheet.spec.ts',
        'inspections.spec.ts',
        'publication.spec.ts',
      ],
      dependencies: ['reading'],
    },
    // takes something back that was verified
    { name: 'signing', testMatch: ['sheet.spec.ts'], dependencies: ['still'] },
    // annuls what was verified, and has it taken back
    { name: 'inspecting', testMatch: ['inspections.spec.ts'], dependencies: ['signing'] },
    // makes a cohort of its own, which lists of cohorts show from then on
    { name: 'publishing', testMatch: ['publication.spec.ts'], dependencies: ['inspecting'] },
  ],
  use: {
    baseURL: process.env.LUOSHI_PAGE_URL ?? 'http://localhost:5173',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // nothing is looked at while it fades in
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    trace: 'off',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
