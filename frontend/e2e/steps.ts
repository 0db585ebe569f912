import { type Browser, expect, type Page } from '@playwright/test'
import { DESK, enter, pdf } from './people'

/** The employed count and the verified rate of college 01, as the office reads them in the table. */
export async function college01(page: Page) {
  await page.goto('/statistics?by=college')
  const cells = page
    .getByRole('row')
    .filter({ hasText: /^机电|^Mech/ })
    .first()
    .getByRole('cell')
  await expect(cells.nth(5)).toContainText('%')
  const texts = await cells.allInnerTexts()
  const number = (text: string) => Number(text.replace(/[^\d.]/g, ''))
  return { graduates: number(texts[1]!), employed: number(texts[4]!), rate: number(texts[5]!) }
}

/** Fills in what a hiring destination asks for, but for the credit code. */
export async function fillEmployer(page: Page, name: string) {
  await page.getByLabel('单位名称').fill(name)
  await page.getByLabel('单位性质').selectOption({ index: 1 })
  await page.getByLabel('单位所在地').fill('湖南省长沙市')
  await page.getByLabel('工作职位类别').selectOption({ index: 1 })
  await page.getByLabel('单位联系人').fill('赵经理')
  await page.getByLabel('联系人电话').fill('0731-88880000')
}

/** Hands a PDF in and waits until its box is filled. */
export async function handIn(page: Page, name: string) {
  const proof = pdf(`${name.length} ${Date.now()}`)
  await page
    .locator('input[type=file]')
    .last()
    .setInputFiles({ name, mimeType: 'application/pdf', buffer: proof })
  await expect(page.getByText('已上传')).toBeVisible()
}

/** Makes every statement, one by one. */
export async function state(page: Page) {
  await expect(page.getByRole('checkbox').first()).toBeVisible()
  for (const statement of await page.getByRole('checkbox').all()) await statement.click()
}

/** A leader who has filled everything in signs; where the log-in has grown old on a slow machine, logs in again first. */
export async function sign(page: Page, account: string) {
  const signed = page.getByRole('alert').filter({ hasText: '（副院长）已签字' })
  const again = page.getByRole('button', { name: '重新登录后签字' })
  for (let tries = 0; tries < 3; tries++) {
    await page.getByRole('button', { name: '签字', exact: true }).click()
    await expect(signed.or(again)).toBeVisible()
    if (await signed.isVisible()) return
    await again.click()
    await page.locator('#password').fill(account)
    await page.locator('#kc-login').click()
    await expect(page.getByLabel('您的职务')).toHaveValue('副院长')
  }
  await expect(signed).toBeVisible()
}

/** Finds the declaration in the queue by the graduate's number and passes it with one key. */
export async function passByKey(browser: Browser, reviewer: string, studentNumber: string, proof: string) {
  const { page, context } = await enter(browser, reviewer, DESK)
  await page.goto(`/review?q=${studentNumber}`)
  await expect(page.getByText('待审 1 条')).toBeVisible()
  await expect(page.getByRole('region', { name: proof }).locator('canvas')).toBeVisible()
  await page.keyboard.press('a')
  await expect(page.getByText('待审 0 条')).toBeVisible()
  await context.close()
}
