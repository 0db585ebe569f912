import { expect, test } from '@playwright/test'
import { look } from './look'
import { DESK, enter, PHONE, speak } from './people'

test('R8.2 an inspection announced by mistake: too long it is refused; withdrawn it is asked once more, keeps its words, and stays in the list', async ({
  browser,
}) => {
  test.setTimeout(240_000)
  const office = await enter(browser, 'office', DESK)
  const { page } = office
  await page.goto('/inspections?cohort=2022')
  await page.getByRole('button', { name: '公布核查' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('类型').selectOption('学校核查')
  await form.getByLabel('结束日期').evaluate(box => box.removeAttribute('max'))
  await form.getByLabel('结束日期').fill('2099-12-31')
  // as a browser that asks nothing itself would send it
  await form.locator('form').evaluate(one => ((one as HTMLFormElement).noValidate = true))
  await form.getByRole('button', { name: '公布核查' }).click()
  await expect(form.getByRole('alert')).toContainText('最长 366 天')
  await expect(form.getByRole('alert')).toContainText('R8.2')
  await look(page, 'inspection-too-long-desk-zh')
  await form.getByLabel('结束日期').fill(await form.getByLabel('开始日期').inputValue())
  await form.getByRole('button', { name: '公布核查' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('学校核查')
  const address = new URL(page.url()).pathname

  await page.getByLabel('撤回原因').fill('公布错了届别')
  await page.reload()
  await expect(page.getByLabel('撤回原因')).toHaveValue('公布错了届别')
  await look(page, 'inspection-announced-desk-zh')
  await page.getByRole('button', { name: '撤回这次核查' }).click()
  await page.setViewportSize(PHONE)
  await speak(page, 'en')
  await page.goto(address)
  await page.getByRole('button', { name: 'Withdraw this inspection' }).click()
  await look(page, 'inspection-sure-phone-en')
  await page.getByRole('button', { name: 'Withdraw it for good' }).click()
  await expect(page.getByText('Reason: 公布错了届别')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Commit the population' })).toHaveCount(0)
  await look(page, 'inspection-withdrawn-phone-en')
  const kept = await page.evaluate(() => Object.keys(sessionStorage).filter(key => key.includes('draft.')))
  expect(kept).toEqual([])
  await speak(page, 'zh')
  await page.goto(address)
  await look(page, 'inspection-withdrawn-phone-zh')
  await page.setViewportSize(DESK)
  await page.goto('/inspections?cohort=2022')
  const row = page.getByRole('row').filter({ has: page.locator(`a[href="${address}"]`) })
  await expect(row).toContainText('已撤回')
  await look(page, 'inspection-list-desk-zh')
  await speak(page, 'en')
  await page.goto('/inspections?cohort=2022')
  await look(page, 'inspection-list-desk-en')
  await office.context.close()
})
