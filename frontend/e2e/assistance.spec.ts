import { expect, test } from '@playwright/test'
import { look } from './look'
import { enter, PHONE, speak } from './people'

test('the counselor records help, corrects a wrong entry in sight, and says how an offer ended; the graduate reads it', async ({
  browser,
}) => {
  const counselor = await enter(browser, 'counselor')
  const { page } = counselor
  await page.goto('/assistance?group=WITHOUT_WORK&q=2022010101')
  await page.getByRole('link', { name: '周雨桐' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('周雨桐')
  await page.getByRole('button', { name: '记一次帮扶' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('做了什么').selectOption('岗位推荐')
  await form.getByLabel('推荐的单位').fill('长沙湘电科技有限公司')
  await form.getByLabel('说明').fill('已把岗位发给本人')
  await look(page, 'assistance-form-desk-zh')
  await form.getByRole('button', { name: '保存' }).click()
  await expect(form).toHaveCount(0)
  await expect(page.getByTestId('help').first()).toContainText('等待结果')
  await page.getByRole('button', { name: '记结果' }).click()
  await form.getByLabel('结果').selectOption('毕业生未接受')
  await form.getByRole('button', { name: '保存' }).click()
  await expect(form).toHaveCount(0)
  await expect(page.getByTestId('help').first()).toContainText('毕业生未接受')
  await expect(page.getByText('已被更正')).toBeVisible()

  await page.getByRole('button', { name: '记一次帮扶' }).click()
  await form.getByLabel('做了什么').selectOption('技能培训')
  await form.getByRole('button', { name: '保存' }).click()
  await expect(form).toHaveCount(0)
  const training = page.getByTestId('help').filter({ hasText: '技能培训' })
  await training.getByRole('button', { name: '撤回' }).click()
  await form.getByLabel('为什么撤回').fill('记错了人')
  await form.getByRole('button', { name: '撤回' }).click()
  await expect(page.getByText('撤回说明')).toBeVisible()
  await look(page, 'assistance-ledger-desk-zh')
  await counselor.context.close()

  const graduate = await enter(browser, 'graduate', PHONE)
  await graduate.page.goto('/assistance')
  await expect(graduate.page.getByText('已把岗位发给本人').first()).toBeVisible()
  await expect(graduate.page.getByRole('button', { name: '记一次帮扶' })).toHaveCount(0)
  await look(graduate.page, 'assistance-own-phone-zh')
  await graduate.context.close()
})

test('the office sees the 100 % as counts that add up, opens the list behind each, and takes it along', async ({
  browser,
}) => {
  const { page, context } = await enter(browser, 'office')
  await page.goto('/assistance')
  const total = page.getByRole('row').filter({ hasText: '合计' })
  await expect(total).toBeVisible()
  const cells = await total.getByRole('cell').allInnerTexts()
  const numbers = cells.map(text => Number(text.replace(/\D/g, '')))
  expect(numbers[0]).toBeGreaterThan(0)
  expect(numbers[1]! + numbers[2]! + numbers[3]! + numbers[4]!).toBe(numbers[0])
  await look(page, 'assistance-board-desk-zh')
  const file = page.waitForEvent('download')
  await page.getByRole('button', { name: /XLSX/ }).click()
  expect((await file).suggestedFilename()).toMatch(/^assistance-\d+\.xlsx$/)
  await total.getByRole('link').nth(1).click()
  await expect(page).toHaveURL(/standing=PLACED/)
  await expect(page.getByText(`${numbers[1]} 人`, { exact: true })).toBeVisible()
  await page.goto('/assistance?tab=targets')
  await expect(page.getByRole('textbox', { name: '岗位推荐（个）' })).toHaveValue('3')
  await look(page, 'assistance-targets-desk-zh')
  await context.close()

  for (const [language, scheme] of [
    ['zh', 'light'],
    ['en', 'dark'],
  ] as const) {
    const phone = await enter(browser, 'officer', PHONE, scheme)
    await speak(phone.page, language)
    await phone.page.goto('/assistance')
    await expect(phone.page.getByRole('heading', { level: 1 })).toBeVisible()
    await look(phone.page, `assistance-board-phone-${language}`)
    await phone.context.close()
  }
})
