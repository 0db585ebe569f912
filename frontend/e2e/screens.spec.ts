import { expect, test } from '@playwright/test'
import { look, shots } from './look'
import { DESK, enter, PHONE, speak } from './people'

const screens: Record<string, string[]> = {
  graduate: ['/my-destination', '/my-destination/declare', '/my-data', '/concerns', '/assistance'],
  graduate2: ['/my-destination', '/notices'],
  counselor: ['/dashboard', '/review', '/graduates', '/assistance', '/responsibility'],
  officer: ['/dashboard', '/review', '/weekly-sheets'],
  leader: ['/weekly-sheets', '/inspections'],
  inspector: [
    '/inspections',
    '/inspections/1?tab=samples',
    '/inspections/1?tab=result',
    '/inspections/1?tab=steps',
  ],
  office: [
    '/dashboard',
    '/statistics?by=major',
    '/review-quality',
    '/graduates',
    '/disputes',
    '/concerns',
    '/assistance',
    '/assistance?tab=targets',
    '/reconciliation',
    '/reconciliation?tab=updates',
    '/inspections',
    '/responsibility',
    '/risk?tab=rules',
    '/risk?tab=known',
    '/roster',
    '/assignments',
    '/accounts',
    '/cohorts',
    '/api-access',
    '/retention',
    '/weekly-sheets',
    '/provincial-report',
    '/deadlines',
    '/notices',
    '/notification-settings',
    '/audit',
    '/verify',
  ],
}

type Language = 'zh' | 'en'
type Scheme = 'light' | 'dark'
const sizes = { phone: PHONE, desk: DESK }
const every = (['phone', 'desk'] as const).flatMap(size =>
  (['zh', 'en'] as const).flatMap(language =>
    (['light', 'dark'] as const).map(scheme => ({ size, language, scheme })),
  ),
)
/** Every size, language and colour scheme once; all together when pictures are wanted. */
const looks: { size: keyof typeof sizes; language: Language; scheme: Scheme }[] = shots
  ? every
  : [
      { size: 'phone', language: 'zh', scheme: 'light' },
      { size: 'desk', language: 'en', scheme: 'dark' },
    ]

/** Staff work at a desk, but for inspectors: there axe looks at their screens; on a phone nothing may be wider than it. */
const examined = (who: string, size: string) =>
  size === 'desk' || who.startsWith('graduate') || who === 'inspector'

test.describe.configure({ mode: 'parallel' })

/** A role's screens in parts, so that no test lasts long on a slow machine. */
const parts = Object.entries(screens).flatMap(([who, paths]) =>
  Array.from({ length: Math.ceil(paths.length / 6) }, (_, part) => ({
    who,
    part: part + 1,
    paths: paths.slice(part * 6, part * 6 + 6),
  })),
)

for (const { size, language, scheme } of looks) {
  for (const { who, part, paths } of parts) {
    test(`${who} ${part} at ${size}, ${language}, ${scheme}: nothing for axe to find, nothing wider than the screen`, async ({
      browser,
    }) => {
      const { page, context } = await enter(browser, who, sizes[size], scheme)
      await speak(page, language)
      for (const path of paths) {
        await page.goto(path)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        const name = `${who}${path.replace(/[/?=]/g, '-')}-${size}-${language}-${scheme}`
        await look(page, name, { axe: examined(who, size), whole: false })
      }
      await context.close()
    })
  }
}

test('the log-in page: nothing for axe to find', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('button', { name: '统一身份登录' })).toBeVisible()
  await look(page, 'log-in-desk-zh')
})

test('a reload stays logged in without a token in any storage; log-out ends it', async ({ browser }) => {
  const { page, context } = await enter(browser, 'officer')
  await page.reload()
  await expect(page.getByTestId('who')).toBeVisible()
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))
  expect(kept).not.toContain('eyJ')
  await page.getByTestId('who').click()
  await page.getByRole('menuitem', { name: '退出登录' }).click()
  await expect(page.getByRole('button', { name: '统一身份登录' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('button', { name: '统一身份登录' })).toBeVisible()
  await context.close()
})
