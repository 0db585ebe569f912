import { mkdirSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { look, shots } from './look'
import { DESK, enter, PHONE, speak } from './people'
import { roster } from './roster'
import { call } from './service'
import { sign, state } from './steps'

// older than the cohorts of every other journey, so that no page opens it by itself
let YEAR = 2017

/** A cohort of one college with twelve graduates, whose sheet of this week waits for the leader. */
async function cohort(): Promise<string> {
  await call('office', '/cohorts', { year: YEAR, opensOn: `${YEAR}-01-01` })
  const file = new FormData()
  const rows = Array.from({ length: 12 }, (_, i) => ({
    number: `17${String(i + 1).padStart(6, '0')}`,
    name: `张${i + 1}`,
  }))
  file.append('file', new Blob([new Uint8Array(roster(rows))], { type: 'text/csv' }), '花名册.csv')
  await call('office', `/cohorts/${YEAR}/roster-imports`, file)
  for (const [number, role] of [
    ['T0103', 'officer'],
    ['T0104', 'leader'],
  ]) {
    await call(
      'office',
      `/assignments/${number}`,
      { cohort: YEAR, name: role, role, collegeCode: '09' },
      'PUT',
    )
  }
  const { week } = await call('officer', `/weekly-reports/due?cohort=${YEAR}`)
  const { id } = await call('officer', '/weekly-reports', { cohort: YEAR, college: '09', week })
  await call('officer', `/weekly-reports/${id}/confirmation`, {
    selfCheck: { checked: 0, corrected: 0 },
  })
  return id
}

async function shot(page: Page, name: string) {
  if (!shots) return
  mkdirSync(shots, { recursive: true })
  await page.evaluate(() => window.scrollTo(0, 0))
  await page.screenshot({ path: `${shots}/publication-${name}.png`, fullPage: true })
}

const sound = (page: Page, name: string) => look(page, `publication-${name}`)

const step = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

async function confirmed(page: Page, number: number) {
  const today = new Date().toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' })
  const entry = step(page, '登记省厅确认')
  await entry.getByLabel('确认日期').fill(today)
  await entry.getByLabel('文号').fill(`湘教就〔${YEAR}〕${number}号`)
  await entry.getByRole('button', { name: '登记确认' }).click()
  await expect(entry.getByText(/已于 .* 确认/)).toBeVisible()
}

async function published(page: Page) {
  await step(page, '公布')
    .getByRole('button', { name: /公布就业率/ })
    .click()
  await page.getByRole('dialog').getByRole('button', { name: '公布', exact: true }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(step(page, '公布').getByText(/已于 .* 公布/)).toBeVisible()
}

test('the office freezes, exports, enters the confirmation and publishes; anybody reads and verifies the rate', async ({
  browser,
}, { retry }) => {
  // another cohort where this is tried again: the one before may be published
  YEAR -= 2 * retry
  const sheet = await cohort()
  const { page, context } = await enter(browser, 'office', DESK)
  await page.goto(`/provincial-report?cohort=${YEAR}`)
  await expect(step(page, '核对').getByText('二级学院还没有签字的周报')).toBeVisible()
  await step(page, '核对')
    .getByRole('button', { name: /查看名单: 二级学院还没有签字的周报/ })
    .click()
  await expect(step(page, '核对').getByRole('link', { name: '试验学院' })).toBeVisible()
  await expect(step(page, '冻结上报数据').getByRole('button', { name: '冻结', exact: true })).toBeDisabled()
  await sound(page, 'before')

  const leader = await enter(browser, 'leader', DESK)
  await leader.page.goto(`/weekly-sheets/${sheet}`)
  await state(leader.page)
  await leader.page.getByLabel('您的职务').fill('副院长')
  await sign(leader.page, 'leader')
  await leader.context.close()

  await page.reload()
  await step(page, '冻结上报数据').getByRole('button', { name: '冻结', exact: true }).click()
  await expect(page.getByRole('dialog')).toContainText('不能更改、不能删除')
  await look(page, 'publication-freeze-sure-desk-zh')
  await page.getByRole('dialog').getByRole('button', { name: '确定冻结' }).click()
  await expect(step(page, '冻结上报数据').getByText('第 1 号上报包')).toBeVisible()
  const file = page.waitForEvent('download')
  await step(page, '导出上报表格')
    .getByRole('button', { name: /下载上报表格/ })
    .click()
  expect((await file).suggestedFilename()).toContain(String(YEAR))
  await expect(step(page, '公布').getByText('省教育厅确认以后才能公布')).toBeVisible()
  await sound(page, 'frozen')
  await confirmed(page, 1)
  await sound(page, 'confirmed')
  await published(page)
  await page.getByRole('button', { name: '核验 1' }).click()
  await expect(page.getByText('核验通过：与日志重新计算的结果逐字节一致')).toBeVisible()
  await sound(page, 'after')
  await page.setViewportSize(PHONE)
  await sound(page, 'after-phone')

  // a correction is a further package, confirmed and published anew; the first stays
  await page.setViewportSize(DESK)
  await step(page, '冻结上报数据').getByRole('button', { name: '更正……' }).click()
  await step(page, '冻结上报数据').getByLabel('更正原因').fill('补充一名毕业生的资格审查结果')
  await sound(page, 'correcting')
  await step(page, '冻结上报数据')
    .getByRole('button', { name: /冻结为第 2 号上报包/ })
    .click()
  await expect(step(page, '冻结上报数据').getByText('第 2 号上报包')).toBeVisible()
  await sound(page, 'corrected')
  await confirmed(page, 2)
  await published(page)
  await speak(page, 'en')
  await sound(page, 'corrected-en')
  await context.close()

  for (const [name, viewport, colorScheme] of [
    ['phone', PHONE, 'light'],
    ['desk', DESK, 'dark'],
  ] as const) {
    const anybody = await browser.newContext({ viewport, colorScheme, javaScriptEnabled: true })
    const open = await anybody.newPage()
    await open.goto(`/public/${YEAR}`)
    await expect(open.getByRole('heading', { level: 1 })).toHaveText(`${YEAR} 届毕业生初次就业率`)
    await expect(open.locator('.rate')).toHaveText('0.00%')
    await sound(open, `public-${name}`)
    await open.goto(`/public/${YEAR}?lang=en`)
    await expect(open.getByRole('heading', { level: 1 })).toContainText('Initial employment rate')
    await sound(open, `public-en-${name}`)
    await open.emulateMedia({ media: 'print', colorScheme })
    await expect(open.getByRole('link', { name: 'Verify in the browser' })).toBeHidden()
    await shot(open, `print-${name}`)
    await open.emulateMedia({ media: 'screen', colorScheme })
    await open.goto(`/public/embed/${YEAR}`)
    await sound(open, `embed-${name}`)
    await open.goto(`/public/${YEAR - 1}?lang=zh`)
    await expect(open.getByText('还没有公布的就业率')).toBeVisible()
    await sound(open, `nothing-${name}`)
    await open.goto(`/public/${YEAR}?lang=zh`)
    await open.getByRole('link', { name: '在浏览器中核验' }).click()
    await expect(open.getByText(new RegExp(`${YEAR} 届公布的就业率 0.00\\s?% 核验通过`))).toBeVisible()
    await anybody.close()
  }
})
