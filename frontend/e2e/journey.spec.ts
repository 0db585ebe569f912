import { type Browser, expect, type Page, test } from '@playwright/test'
import { DESK, enter, PHONE, pdf } from './people'

/** The employed count and the rate of college 01 at a stage, as the office reads them in the table. */
async function college01(page: Page) {
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

async function declare(browser: Browser) {
  const { page, context } = await enter(browser, 'graduate', PHONE)
  await page.getByRole('link', { name: '填报毕业去向' }).click()
  await page.getByRole('radio', { name: /签劳动合同/ }).click()
  await page.getByRole('button', { name: /填报：签劳动合同/ }).click()

  await page.getByRole('button', { name: '下一步' }).click()
  await expect(page.getByText('请填写这一项').first()).toBeVisible()
  await expect(page.getByLabel('单位名称')).toBeFocused()
  await page.getByLabel('单位名称').fill('长沙机电有限公司')
  await page.getByLabel('统一社会信用代码').fill('91350100M000100Y44')
  await expect(page.getByText('不是有效的统一社会信用代码', { exact: false })).toBeVisible()
  await page.getByLabel('统一社会信用代码').fill('９1350100m000100y43')
  await page.getByLabel('单位性质').selectOption({ index: 1 })
  await page.getByLabel('单位所在地').fill('湖南省长沙市')
  await page.getByLabel('工作职位类别').selectOption({ index: 1 })
  await page.getByLabel('单位联系人').fill('赵经理')
  await page.getByLabel('联系人电话').fill('0731-88880000')
  await page.reload()
  await expect(page.getByLabel('单位名称')).toHaveValue('长沙机电有限公司')
  await page.getByRole('button', { name: '下一步' }).click()

  const files = page.locator('input[type=file]').last()
  await files.setInputFiles({
    name: '假的.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('<html></html>'),
  })
  await expect(page.getByRole('alert')).toBeVisible()
  await page.getByRole('button', { name: '不传了' }).click()
  const proof = pdf(`Labour contract ${Date.now()}`)
  await files.setInputFiles({ name: '劳动合同.pdf', mimeType: 'application/pdf', buffer: proof })
  await expect(page.getByText('已上传')).toBeVisible()
  await page.getByRole('button', { name: '下一步' }).click()

  const submit = page.getByRole('button', { name: '提交', exact: true })
  await expect(submit).toBeDisabled()
  for (const statement of await page.getByRole('checkbox').all()) await statement.click()
  await submit.click()
  await expect(page.getByRole('heading', { name: '已提交' })).toBeVisible()
  await context.close()
}

/** Finds the declaration in the queue by the graduate's name and passes it with one key. */
async function passByKey(browser: Browser, reviewer: string) {
  const { page, context } = await enter(browser, reviewer, DESK)
  await page.goto('/review?q=2022010101')
  await expect(page.getByText('待审 1 条')).toBeVisible()
  await expect(page.getByRole('region', { name: '劳动合同.pdf' }).locator('canvas')).toBeVisible()
  await page.keyboard.press('a')
  await expect(page.getByText('待审 0 条')).toBeVisible()
  await context.close()
}

test('a graduate declares, class and college pass it by keyboard, the office sees the rate move', async ({
  browser,
}) => {
  const office = await enter(browser, 'office')
  const before = await college01(office.page)
  await declare(browser)
  await passByKey(browser, 'counselor')
  await passByKey(browser, 'officer')
  const after = await college01(office.page)
  expect(after.graduates).toBe(before.graduates)
  expect(after.employed).toBe(before.employed + 1)
  expect(after.rate).toBeCloseTo((after.employed / after.graduates) * 100, 1)
  await office.context.close()
})
