import { type Browser, expect, test } from '@playwright/test'
import { DESK, enter, PHONE } from './people'
import { college01, fillEmployer, handIn, passByKey, state } from './steps'

const NUMBER = '2022010101'

// one graduate's year: each step begins where the one before ended
test.describe.configure({ mode: 'serial' })

async function declare(browser: Browser) {
  const { page, context } = await enter(browser, 'graduate', PHONE)
  await page.getByRole('link', { name: '填报毕业去向' }).click()
  await page.getByRole('radio', { name: /签劳动合同/ }).click()
  await page.getByRole('button', { name: /填报：签劳动合同/ }).click()

  await page.getByRole('button', { name: '下一步' }).click()
  await expect(page.getByText('请填写这一项').first()).toBeVisible()
  await expect(page.getByLabel('单位名称')).toBeFocused()
  await page.getByLabel('统一社会信用代码').fill('91350100M000100Y44')
  await expect(page.getByText('不是有效的统一社会信用代码', { exact: false })).toBeVisible()
  await page.getByLabel('统一社会信用代码').fill('９1350100m000100y43')
  await fillEmployer(page, '长沙机电有限公司')
  await page.reload()
  await expect(page.getByLabel('单位名称')).toHaveValue('长沙机电有限公司')
  await page.getByRole('button', { name: '下一步' }).click()

  const html = { name: '假的.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html></html>') }
  await page.locator('input[type=file]').last().setInputFiles(html)
  await expect(page.getByRole('alert').filter({ hasText: 'PDF' })).toBeVisible()
  await page.getByRole('button', { name: '不传了' }).click()
  await handIn(page, '劳动合同.pdf')
  await page.getByRole('button', { name: '下一步' }).click()

  const submit = page.getByRole('button', { name: '提交', exact: true })
  await expect(submit).toBeDisabled()
  await state(page)
  await submit.click()
  await expect(page.getByRole('heading', { name: '已提交' })).toBeVisible()
  await expect(page.getByText(/^([0-9A-F]{4}-){3}[0-9A-F]{4}$/)).toBeVisible()
  await context.close()
}

test('a graduate declares, class and college pass it by keyboard, the office sees the rate move', async ({
  browser,
}) => {
  const office = await enter(browser, 'office')
  const before = await college01(office.page)
  await declare(browser)
  await passByKey(browser, 'counselor', NUMBER, '劳动合同.pdf')
  await passByKey(browser, 'officer', NUMBER, '劳动合同.pdf')
  const after = await college01(office.page)
  expect(after.graduates).toBe(before.graduates)
  expect(after.employed).toBe(before.employed + 1)
  expect(after.rate).toBeCloseTo((after.employed / after.graduates) * 100, 1)
  await office.context.close()
})

test('"this is not true" takes the record out of the rate at once; the office decides', async ({
  browser,
}) => {
  const office = await enter(browser, 'office')
  const before = await college01(office.page)
  const { page, context } = await enter(browser, 'graduate', PHONE)
  await page.getByRole('button', { name: '这不是真的' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('说明').fill('我没有在这家单位上班')
  await dialog.getByRole('button', { name: '这不是真的' }).click()
  await expect(page.getByText('你的异议已送到招生就业处', { exact: false })).toBeVisible()
  await context.close()
  const after = await college01(office.page)
  expect(after.employed).toBe(before.employed - 1)

  await office.page.goto('/disputes?cohort=2022')
  await office.page.getByRole('button', { name: /周雨桐/ }).click()
  await expect(office.page.getByText('我没有在这家单位上班')).toBeVisible()
  await office.page.getByLabel('处理理由').fill('单位证实没有这名员工')
  await office.page.getByRole('button', { name: '撤销认定' }).click()
  await expect(office.page.getByRole('button', { name: /周雨桐/ })).toHaveCount(0)
  expect((await college01(office.page)).employed).toBe(before.employed - 1)
  await office.context.close()
})

test('what a counselor enters for a graduate counts only after the graduate confirmed it', async ({
  browser,
}) => {
  const counselor = await enter(browser, 'counselor', DESK)
  await counselor.page.goto(`/graduates?cohort=2022&q=${NUMBER}`)
  await counselor.page.getByRole('link', { name: '周雨桐' }).click()
  await counselor.page.getByRole('link', { name: '代为填报' }).click()
  await counselor.page.getByRole('radio', { name: /其他录用形式就业/ }).click()
  await counselor.page.getByRole('button', { name: /填报：其他录用形式就业/ }).click()
  await counselor.page.getByLabel('统一社会信用代码').fill('91350100M000100Y43')
  await fillEmployer(counselor.page, '株洲机床厂')
  await counselor.page.getByRole('button', { name: '下一步' }).click()
  await handIn(counselor.page, '在职证明.pdf')
  await counselor.page.getByRole('button', { name: '下一步' }).click()
  await counselor.page.getByRole('button', { name: '送毕业生确认' }).click()
  await expect(counselor.page.getByText('已送毕业生本人确认', { exact: false })).toBeVisible()
  await counselor.page.goto(`/review?q=${NUMBER}`)
  await expect(counselor.page.getByText('待审 0 条')).toBeVisible()

  const { page, context } = await enter(browser, 'graduate', PHONE)
  await expect(page.getByText('老师替你填了这份去向', { exact: false })).toBeVisible()
  await expect(page.getByText('株洲机床厂')).toBeVisible()
  await state(page)
  await page.getByRole('button', { name: '确认属实' }).click()
  await expect(page.getByText('辅导员或班主任正在审核', { exact: true })).toBeVisible()
  await context.close()

  // the maker is no checker (R8.1)
  await counselor.page.goto(`/review?q=${NUMBER}`)
  await expect(counselor.page.getByText('您现在不能对这一条做审核决定', { exact: false })).toBeVisible()
  await counselor.page.keyboard.press('a')
  await expect(counselor.page.getByRole('button', { name: /^通过/ })).toHaveCount(0)
  await counselor.context.close()
  await passByKey(browser, 'adviser', NUMBER, '在职证明.pdf')
})
