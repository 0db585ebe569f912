import { expect, test } from '@playwright/test'
import { DESK, enter, PHONE } from './people'
import { handIn, state } from './steps'

test('a returned declaration opens at the box concerned, is corrected and waits for the class again', async ({
  browser,
}) => {
  const { page, context } = await enter(browser, 'graduate2', PHONE)
  await expect(page.getByText(/填报被退回.*前改正后重新提交/)).toBeVisible()
  await expect(page.getByText('盖章处看不清', { exact: false })).toBeVisible()
  await page.getByRole('button', { name: '改正并重新提交' }).click()

  const box = page.getByRole('region', { name: '劳动合同' })
  await expect(box.getByText('上次因此退回：')).toBeVisible()
  await box.getByRole('button', { name: /^删除/ }).click()
  await expect(box.getByText('待上传')).toBeVisible()
  await expect(page.getByRole('button', { name: '下一步' })).toBeDisabled()
  await handIn(page, '重新扫描.pdf')
  await box.getByText('重新扫描.pdf').click()
  await expect(page.getByRole('dialog').locator('canvas')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '下一步' }).click()
  await state(page)
  await page.getByRole('button', { name: '提交', exact: true }).click()
  await expect(page.getByRole('heading', { name: '已提交' })).toBeVisible()
  await page.getByRole('link', { name: '查看进度' }).click()
  await expect(page.getByText('辅导员或班主任正在审核', { exact: true })).toBeVisible()
  await context.close()
})

test('by keyboard: the next opens after a decision, a return names its reason, help lists the keys', async ({
  browser,
}) => {
  const { page, context } = await enter(browser, 'counselor2', DESK)
  await page.goto('/review?destination=CONTRACT')
  const name = page.locator('#who-and-what')
  await expect(name).toBeVisible()
  const first = await name.innerText()
  await page.keyboard.press('j')
  await expect(name).not.toHaveText(first)
  await page.keyboard.press('k')
  await expect(name).toHaveText(first)
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog').getByText('选择退回原因')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('z')
  await page.keyboard.press('r')
  await page.keyboard.press('2')
  await page.keyboard.press('Enter')
  await expect(page.getByText(`${first} 已退回`)).toBeAttached()
  await expect(name).not.toHaveText(first)
  await context.close()
})

test('a batch decides about exactly what is filtered, and names what it did not decide', async ({
  browser,
}) => {
  const { page, context } = await enter(browser, 'counselor2', DESK)
  await page.goto('/review?destination=AGREEMENT')
  const waiting = page.getByText(/^待审 \d+ 条$/)
  const before = Number((await waiting.innerText()).replace(/\D/g, ''))
  expect(before).toBeGreaterThan(1)
  await page.getByRole('button', { name: `批量处理 ${before} 条` }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: `通过 ${before} 条` }).click()
  const outcome = await dialog.getByText(/完成 \d+ 条，未完成 \d+ 条/).innerText()
  const [done, refused] = outcome.match(/\d+/g)!.map(Number)
  expect(done! + refused!).toBe(before)
  expect(done).toBeGreaterThan(0)
  await dialog.getByRole('button', { name: '关闭' }).last().click()
  await expect(page.getByText(`待审 ${refused} 条`)).toBeVisible()
  await context.close()
})
