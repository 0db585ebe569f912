import { mkdirSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** Where pictures go when wanted: `LUOSHI_SHOTS=folder npm run e2e -- screens`. */
export const shots = process.env.LUOSHI_SHOTS

/** Takes a picture where wanted; nothing may be wider than the screen, and axe finds nothing.
 * @param name of the picture, and of the screen where something is wrong */
export async function look(page: Page, name: string, { axe = true, whole = true } = {}): Promise<void> {
  await page.waitForLoadState('networkidle')
  await expect(page.getByRole('status', { name: /正在加载|Loading/ })).toHaveCount(0)
  // a page that was made narrower a moment ago is laid out anew first
  await expect.soft
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), {
      message: name,
      timeout: 5_000,
    })
    .toBeLessThanOrEqual(0)
  if (shots) {
    mkdirSync(shots, { recursive: true })
    await page.screenshot({ path: `${shots}/${name}.png`, fullPage: whole })
  }
  if (!axe) return
  const found = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze()
  const said = found.violations.map(
    one => `${one.id}: ${one.nodes.map(node => node.target.join(' ')).join(' | ')}`,
  )
  expect.soft(said, name).toEqual([])
}
