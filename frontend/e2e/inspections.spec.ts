import { mkdirSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { enter, PHONE, speak } from './people'

/** Where pictures go when wanted, as for the screens. */
const shots = process.env.LUOSHI_SHOTS

async function look(page: Page, name: string) {
  await page.waitForLoadState('networkidle')
  if (shots) {
    mkdirSync(shots, { recursive: true })
    await page.screenshot({ path: `${shots}/inspections-${name}.png`, fullPage: true })
  }
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect.soft(wider, name).toBeLessThanOrEqual(0)
  const found = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect
    .soft(
      found.violations.map(one => `${one.id}: ${one.nodes[0]?.target}`),
      name,
    )
    .toEqual([])
}

test('an inspection from its announcement to its result: the office draws, an inspector calls and finds on a phone', async ({
  browser,
}) => {
  const office = await enter(browser, 'office')
  const { page } = office
  await page.goto('/inspections')
  await page.getByRole('button', { name: '公布核查' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('类型').selectOption('省级核查')
  await form.getByLabel('每层抽取').fill('1')
  await look(page, 'announce-desk-zh')
  await form.getByRole('button', { name: '公布核查' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('省级核查')
  const address = new URL(page.url()).pathname
  await page.getByRole('button', { name: '确定总体' }).click()
  await expect(page.getByText('日志位置')).toBeVisible()
  await page.getByRole('textbox', { name: '种子' }).fill('2026-09-05 03 08 14 22 29 31 + 07')
  await page.getByRole('button', { name: '给出种子并抽样' }).click()
  await page.goto(`${address}?tab=steps`)
  await page.getByRole('button', { name: '在本浏览器复算' }).click()
  await expect(page.getByText('复算一致：样本确由根和种子推出')).toBeVisible()
  await look(page, 'steps-desk-zh')

  const inspector = await enter(browser, 'inspector', PHONE)
  const phone = inspector.page
  await phone.goto(address)
  await look(phone, 'samples-phone-zh')
  await phone.getByTestId('sample').first().getByRole('link').click()
  await phone.getByRole('radio', { name: '一致', exact: true }).check()
  await phone.getByRole('button', { name: '记录结论' }).click()
  await expect(phone.getByRole('alert')).toContainText('独立的联系方式')
  await phone.getByRole('button', { name: '记录一次联系' }).click()
  await phone.getByLabel('号码', { exact: true }).fill('0731-22222222')
  await phone.getByLabel('号码从哪里查到').fill('企业公示系统')
  await look(phone, 'call-phone-zh')
  await phone.getByRole('button', { name: '记录一次联系' }).click()
  await expect(phone.getByTestId('call')).toContainText('073****2222')
  await phone.getByRole('button', { name: '记录结论' }).click()
  await expect(phone.getByTestId('finding')).toContainText('一致')
  await look(phone, 'sample-phone-zh')

  await phone.goto(`${address}?outcome=OPEN`)
  await phone.getByTestId('sample').first().getByRole('link').click()
  await phone.getByRole('radio', { name: '不一致', exact: true }).check()
  await phone.getByLabel('说明').last().fill('公司称没有此人')
  await phone.getByRole('button', { name: '记录结论' }).click()
  await expect(phone.getByTestId('finding')).toContainText('认定已撤销')
  await phone.goto(`${address}?tab=result`)
  await expect(phone.getByTestId('distortion')).toContainText('%')
  await look(phone, 'result-phone-zh')
  await speak(phone, 'en')
  await look(phone, 'result-phone-en')
  await inspector.context.close()

  await page.goto(`${address}?tab=result`)
  await look(page, 'result-desk-zh')
  const file = page.waitForEvent('download')
  await page.getByRole('button', { name: 'PDF' }).click()
  expect((await file).suggestedFilename()).toMatch(/^核查结果-\d+\.pdf$/)
  await page.goto('/responsibility')
  await expect(page.getByTestId('register-entry').first()).toContainText('公司称没有此人')
  await look(page, 'register-desk-zh')
  await speak(page, 'en')
  await look(page, 'register-desk-en')
  await office.context.close()
})
