import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { look, shots } from './look'
import { enter, PHONE } from './people'

const PASSWORD = 'ein-neues-kennwort'

test('the office makes the accounts of a class, once; a graduate activates with the link of the letter and logs in', async ({
  browser,
}) => {
  const { page, context } = await enter(browser, 'office')
  await page.goto('/accounts')
  const row = page.getByRole('row').filter({ hasText: '班' }).nth(3)
  await expect(row).toBeVisible()
  await row.getByRole('button', { name: /开通账号/ }).click()
  const run = page.getByTestId('run')
  await expect(run).toContainText('已完成', { timeout: 60_000 })
  await look(page, 'accounts-desk-zh')
  await row.getByRole('button', { name: /开通账号/ }).click()
  await expect(run).toContainText('新开 0', { timeout: 60_000 })
  await expect(run).toContainText('已完成', { timeout: 60_000 })

  const letters = page.waitForEvent('download')
  await row.getByRole('button', { name: /激活信/ }).click()
  expect((await letters).suggestedFilename()).toBe('activation-letters.pdf')
  const pdf = await readFile(await (await letters).path())
  if (shots) await (await letters).saveAs(`${shots}/letters.pdf`)
  expect(pdf.subarray(0, 4).toString()).toBe('%PDF')
  const links = page.waitForEvent('download')
  await row.getByRole('button', { name: /激活链接/ }).click()
  const csv = await readFile(await (await links).path(), 'utf8')
  const [, number, link] = /"(\d{10})",.*"(http[^"]+#[0-9A-Z-]+)"/.exec(csv) ?? []
  await context.close()

  const own = await browser.newContext({ viewport: PHONE, hasTouch: true })
  const phone = await own.newPage()
  await phone.goto(link!)
  await expect(phone.getByLabel('激活码')).toHaveValue(/^[0-9A-Z-]{24}$/)
  expect(phone.url()).not.toContain('#')
  await phone.getByLabel('学号或工号').fill('2022999999')
  await phone.getByLabel('新密码').fill(PASSWORD)
  await phone.getByLabel('再输一次密码').fill(PASSWORD)
  await look(phone, 'accounts-activate-phone-zh')
  await phone.getByRole('button', { name: '激活', exact: true }).click()
  await expect(phone.getByText('激活码或学号（工号）不对')).toBeVisible()
  await phone.getByLabel('学号或工号').fill(number!)
  await phone.getByRole('button', { name: '激活', exact: true }).click()
  await expect(phone.getByText('账号已激活')).toBeVisible()
  await phone.getByRole('link', { name: '去登录' }).click()
  await phone.getByRole('button', { name: '统一身份登录' }).click()
  await phone.locator('#username').fill(number!)
  await phone.locator('#password').fill(PASSWORD)
  await phone.locator('#kc-login').click()
  await expect(phone.getByTestId('who')).toBeVisible()
  await expect(phone).toHaveURL(/my-destination/)
  await own.close()
})
