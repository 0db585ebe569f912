import { type Browser, expect, type Page, test } from '@playwright/test'
import { DESK, enter, PHONE, pdf } from './people'

const shots = process.env.LUOSHI_SHOTS
const shot = async (page: Page, name: string) => {
  if (shots) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true })
}

test('a graduate reports pressure; class and college cannot see it, the office answers without learning who', async ({
  browser,
}) => {
  const words = `不签协议就不给毕业证 ${Date.now()}`
  const graduate = await enter(browser, 'graduate', PHONE)
  await graduate.page.goto('/concerns')
  await shot(graduate.page, 'concern-1-promise')
  await graduate.page.getByRole('button', { name: '我要反映' }).click()
  const send = graduate.page.getByRole('button', { name: '保密发送' })
  await expect(send).toBeDisabled()
  await graduate.page.getByRole('radio', { name: /不签约就不发毕业证/ }).click()
  await graduate.page.getByLabel('发生了什么').fill(words)
  await shot(graduate.page, 'concern-2-form')
  await send.click()
  await expect(graduate.page.getByText('已送达')).toBeVisible()
  const mine = graduate.page.getByTestId('concern').filter({ hasText: words })
  await expect(mine).toContainText('待处理')

  const counselor = await enter(browser, 'counselor', DESK)
  await expect(counselor.page.getByRole('link', { name: '保密反映' })).toHaveCount(0)
  await counselor.page.goto('/concerns')
  await expect(counselor.page.getByRole('alert')).toContainText('角色')
  await counselor.context.close()

  const office = await enter(browser, 'office', DESK)
  await office.page.goto('/concerns?cohort=2022&status=OPEN')
  const card = office.page.getByTestId('concern').filter({ hasText: words })
  await expect(card).toBeVisible()
  await expect(card).not.toContainText(/2022\d{6}|班\b/)
  await card.getByRole('radio', { name: '情况属实，已处理' }).check()
  await card.getByLabel('答复').fill('已核实并纠正，毕业证与签约无关。')
  await shot(office.page, 'concern-3-office')
  await card.getByRole('button', { name: '答复' }).click()
  await expect(office.page.getByTestId('concern').filter({ hasText: words })).toHaveCount(0)
  await office.context.close()

  await graduate.page.reload()
  await expect(mine).toContainText('情况属实')
  await expect(mine).toContainText('毕业证与签约无关')
  await shot(graduate.page, 'concern-4-answer')
  await graduate.context.close()
})

/** The class adviser enters a contract for a graduate and sends it for confirmation. */
async function enterFor(browser: Browser, number: string, employer: string) {
  const { page, context } = await enter(browser, 'adviser', DESK)
  await page.goto(`/graduates?cohort=2022&q=${number}`)
  await page.getByRole('row').nth(1).getByRole('link').click()
  await page.getByRole('link', { name: '代为填报' }).click()
  await page.getByRole('radio', { name: /签劳动合同/ }).click()
  await page.getByRole('button', { name: /填报：签劳动合同/ }).click()
  await page.getByLabel('单位名称').fill(employer)
  await page.getByLabel('统一社会信用代码').fill('91350100M000100Y43')
  await page.getByLabel('单位性质').selectOption({ index: 1 })
  await page.getByLabel('单位所在地').fill('湖南省长沙市')
  await page.getByLabel('工作职位类别').selectOption({ index: 1 })
  await page.getByLabel('单位联系人').fill('赵经理')
  await page.getByLabel('联系人电话').fill('0731-88880000')
  await page.getByRole('button', { name: '下一步' }).click()
  const buffer = pdf(`Contract entered for ${employer} ${Date.now()}`)
  await page
    .locator('input[type=file]')
    .last()
    .setInputFiles({ name: '劳动合同.pdf', mimeType: 'application/pdf', buffer })
  await expect(page.getByText('已上传')).toBeVisible()
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByRole('button', { name: '送毕业生确认' }).click()
  await expect(page).toHaveURL(/receipt/)
  await context.close()
}

test('what staff enter counts for nothing until the graduate confirms it; what is not true they decline', async ({
  browser,
}) => {
  await enterFor(browser, '2022010102', '不是我的单位有限公司')
  const { page, context } = await enter(browser, 'graduate2', PHONE)
  await expect(page.getByText('老师替你填了这份去向', { exact: false })).toBeVisible()
  await expect(page.getByText('不是我的单位有限公司')).toBeVisible()
  const confirm = page.getByRole('button', { name: '确认属实' })
  await expect(confirm).toBeDisabled()
  await shot(page, 'voice-1-confirm')
  await page.getByRole('button', { name: '不属实，退回' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('button', { name: '不属实，退回' })).toBeDisabled()
  await dialog.getByLabel('说明').fill('我没有在这家单位工作')
  await dialog.getByRole('button', { name: '不属实，退回' }).click()
  await expect(page.getByText('你没有确认老师代填的这份', { exact: false })).toBeVisible()
  await shot(page, 'voice-2-declined')

  await enterFor(browser, '2022010102', '真的单位有限公司')
  await page.reload()
  await expect(page.getByText('真的单位有限公司')).toBeVisible()
  for (const statement of await page.getByRole('checkbox').all()) await statement.click()
  await confirm.click()
  await expect(page.getByText('辅导员或班主任正在审核', { exact: false })).toBeVisible()
  await shot(page, 'voice-3-confirmed')
  await context.close()
})
