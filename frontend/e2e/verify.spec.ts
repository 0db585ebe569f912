import { expect, test } from '@playwright/test'
import { look } from './look'
import { DESK, enter, PHONE } from './people'

test('R8.1 the office holds the log against everything that is kept; anybody checks the log without logging in', async ({
  browser,
}) => {
  const office = await enter(browser, 'office')
  await office.page.goto('/audit')
  await office.page.getByRole('button', { name: '立即核验' }).click()
  await expect(office.page.getByText('全部与日志一致')).toBeVisible({ timeout: 60_000 })
  await look(office.page, 'audit')

  const context = await browser.newContext({ viewport: DESK })
  const page = await context.newPage()
  await expect
    .poll(async () => (await (await page.request.get('/api/v1/public/checkpoints')).json()).length, {
      timeout: 120_000,
    })
    .toBeGreaterThan(0)
  const [newest] = await (await page.request.get('/api/v1/public/checkpoints')).json()
  await page.goto('/verify')
  await expect(page.getByText(/已核验 \d+ 个检查点，全部正确/)).toBeVisible()
  await page.getByLabel('检查点文本').fill(newest.note)
  await page.getByRole('button', { name: '核验', exact: true }).click()
  await expect(page.getByText(/有学校的有效签名，其中的 .* 条正是现有/)).toBeVisible()
  await look(page, 'verify-desk')
  await page
    .getByLabel('检查点文本')
    .fill(newest.note.replace(`\n${newest.size}\n`, `\n${newest.size - 1}\n`))
  await page.getByRole('button', { name: '核验', exact: true }).click()
  await expect(page.getByText('没有学校的有效签名')).toBeVisible()

  await page.setViewportSize(PHONE)
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByText(/checkpoints? checked: all right/)).toBeVisible()
  await look(page, 'verify-phone')
})
