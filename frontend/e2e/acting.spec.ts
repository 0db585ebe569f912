import { expect, test } from '@playwright/test'
import { DESK, enter, PHONE, speak } from './people'

const looks = [
  {
    language: 'zh',
    size: DESK,
    add: '指定代理人',
    save: '指定',
    acts: '代理中',
    end: '结束 代理人甲 的代理',
    ended: '已结束',
  },
  {
    language: 'en',
    size: PHONE,
    add: 'Name somebody who acts',
    save: 'Name them',
    acts: 'acts now',
    end: 'End the time of 代理人甲',
    ended: 'ended',
  },
] as const

for (const { language, size, add, save, acts, end, ended } of looks) {
  test(`R7.2 a leader names who acts for some days, and ends it (${language})`, async ({ browser }, {
    retry,
  }) => {
    const { context, page } = await enter(browser, 'leader', size)
    await speak(page, language)
    await page.goto('/weekly-sheets')
    if (retry) {
      // the try before may have left its deputy acting
      await page.waitForLoadState('networkidle')
      const left = page.getByRole('button', { name: end })
      if (await left.count()) await left.first().click()
      await expect(left).toHaveCount(0)
    }
    await page.getByRole('button', { name: add }).click()
    const form = page.getByRole('dialog')
    const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' })
    await form.getByLabel(/代理人工号|Their staff number/).fill('T0204')
    await form.getByLabel(/代理人姓名|Their name/).fill('代理人甲')
    await form.getByLabel(/开始日期|First day/).fill(today)
    await form.getByLabel(/结束日期|Last day/).fill('2020-01-01')
    await form.getByRole('button', { name: save, exact: true }).click()
    await expect(
      form.getByText(/不早于开始日期和今天|not before the first day or today/).first(),
    ).toBeVisible()
    await form.getByLabel(/结束日期|Last day/).fill(today)
    await form.getByRole('button', { name: save, exact: true }).click()
    await expect(form).toHaveCount(0)
    const row = page.getByRole('row', { name: new RegExp(`代理人甲 · T0204.*${acts}`) })
    await expect(row).toBeVisible()
    if (process.env.LUOSHI_SHOTS) {
      await page.screenshot({ path: `${process.env.LUOSHI_SHOTS}/acting-${language}.png`, fullPage: true })
    }
    await page.getByRole('button', { name: end }).click()
    await expect(page.getByRole('button', { name: end })).toHaveCount(0)
    await expect(
      page
        .getByRole('row', { name: /代理人甲 · T0204/ })
        .filter({ hasText: ended })
        .first(),
    ).toBeVisible()
    await context.close()
  })
}
