import { readFileSync } from 'node:fs'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { look, shots } from './look'
import { DESK, enter, PHONE, speak } from './people'
import { token } from './service'
import { sign, state } from './steps'

const api = process.env.LUOSHI_API_URL ?? 'http://localhost:8080'
// the stack of the journeys lets a log-in grow old in 20 seconds (deploy/local/e2e.sh)
const OLD = 21_000

async function call(account: string, path: string, body?: object) {
  const answer = await fetch(`${api}/api/v1${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { Authorization: `Bearer ${await token(account)}`, 'Content-Type': 'application/json' },
    body: body && JSON.stringify(body),
  })
  expect(answer.ok, `${path} ${answer.status}`).toBe(true)
  return answer.json()
}

/** Opens every proof of the sample and finds each consistent. */
async function lookThrough(page: Page) {
  const sample = page.getByRole('region', { name: '抽查样本' })
  await expect(sample.getByRole('article').first()).toBeVisible()
  for (const item of await sample.getByRole('article').all()) {
    await item.getByRole('button', { name: '查看证明材料' }).click()
    const consistent = item.getByRole('button', { name: '一致', exact: true })
    await expect(async () => {
      if (await consistent.count()) await consistent.click()
      await expect(consistent).toHaveCount(0, { timeout: 3000 })
    }).toPass()
  }
}

/** A leader on a phone reads what is asked and the three rates before anything else; the tables are folded. */
async function first(page: Page) {
  const asked = page.getByRole('alert').filter({ hasText: '请您办理' })
  await expect(asked.getByRole('link', { name: '去查看样本' })).toBeInViewport({ ratio: 1 })
  const figures = page.getByRole('region', { name: '数据' })
  for (const stage of ['已上报', '已认定', '已签字']) {
    await expect(figures.getByText(stage, { exact: true }).first()).toBeInViewport({ ratio: 1 })
  }
  await expect(figures.getByText('合计').first()).toBeHidden()
  await figures.getByText('分专业、分去向的数据表').click()
  await expect(figures.getByText('合计').first()).toBeVisible()
  await figures.getByText('分专业、分去向的数据表').click()
}

/** The page in the looks that the journey itself does not have; only where pictures are wanted. */
async function otherLooks(browser: Browser, sheet: string, name: string) {
  if (!shots) return
  for (const [size, viewport] of Object.entries({ phone: PHONE, desk: DESK })) {
    for (const scheme of ['light', 'dark'] as const) {
      const { page, context } = await enter(browser, 'leader', viewport, scheme)
      await speak(page, scheme === 'dark' ? 'en' : 'zh')
      await page.goto(sheet)
      await look(page, `${name}-${size}-${scheme}`)
      await context.close()
    }
  }
}

test('the leader looks through the sample, logs in again and signs; code and QR page confirm; a later change is drift, the sheet stays', async ({
  browser,
}) => {
  // it waits until a log-in is old, and looks through a whole sample
  test.setTimeout(480_000)
  const officer = await enter(browser, 'officer', DESK)
  await officer.page.goto('/weekly-sheets?cohort=2022')
  await officer.page.getByRole('button', { name: '填报本周周报' }).click()
  await officer.page.getByLabel('自查复核的记录数').fill('5')
  await officer.page.getByLabel('其中退回或更正的').fill('1')
  await officer.page.getByRole('button', { name: '确认并冻结数据' }).click()
  await expect(officer.page.getByText('已确认，待签字')).toBeVisible()
  const sheet = new URL(officer.page.url()).pathname

  const { page, context } = await enter(browser, 'leader', PHONE)
  await page.goto(sheet)
  await first(page)
  await look(page, 'sheet-to-sign')
  await otherLooks(browser, sheet, 'sheet-to-sign')
  await lookThrough(page)
  await state(page)
  await page.getByLabel('您的职务').fill('副院长')
  await page.waitForTimeout(OLD)
  await page.getByRole('button', { name: '签字', exact: true }).click()
  await expect(page.getByRole('alert').filter({ hasText: '重新登录' })).toBeVisible()
  await page.getByRole('button', { name: '重新登录后签字' }).click()
  await page.locator('#password').fill('leader')
  await page.locator('#kc-login').click()
  await expect(page.getByLabel('您的职务')).toHaveValue('副院长')
  await sign(page, 'leader')
  const signed = page.getByRole('alert').filter({ hasText: '（副院长）已签字' })
  await expect(signed).toBeVisible()

  const file = page.waitForEvent('download')
  await page.getByRole('button', { name: '下载 PDF' }).click()
  expect(
    readFileSync(await (await file).path())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
  const code = await signed.getByRole('link').innerText()
  const digest = await page.getByTestId('sha256').innerText()
  await context.close()

  const anybody = await browser.newContext({ viewport: PHONE })
  const paper = await anybody.newPage()
  await paper.goto(`/verify/${code}`)
  await expect(paper.getByRole('status')).toContainText('真实有效')
  await expect(paper.getByText('（副院长）已签字')).toBeVisible()
  await anybody.close()

  const id = sheet.split('/').at(-1)!
  const drawn = (await call('leader', `/weekly-reports/${id}/sample`)).items[0]
  const declaration = await call('officer', `/declarations/${drawn.declaration}`)
  await call('officer', `/declarations/${drawn.declaration}/reviews`, {
    action: 'RETURN',
    version: declaration.version,
    reasons: ['DOUBTFUL'],
  })
  await officer.page.reload()
  const drift = officer.page.getByRole('region', { name: '自上次签字以来的变动' })
  await expect(drift.getByRole('link', { name: drawn.graduate.name })).toBeVisible()
  await expect(drift).toContainText('退回')
  await look(officer.page, 'sheet-with-drift')
  await otherLooks(browser, sheet, 'sheet-with-drift')
  await expect(officer.page.getByTestId('sha256')).toHaveText(digest)
  await officer.page.getByRole('button', { name: '核验', exact: true }).click()
  await expect(officer.page.getByText('核验通过')).toBeVisible()
  await officer.context.close()
})
