import { expect, type Page, test } from '@playwright/test'
import { DESK, enter, PHONE } from './people'

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
  await expect(counselor.page.getByText('“保密反映”由其他角色使用')).toBeVisible()
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
