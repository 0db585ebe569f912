import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test'

export const PHONE = { width: 390, height: 844 }
export const DESK = { width: 1440, height: 900 }

/** Holds back every answer of the service by up to so many milliseconds, by chance: shows what takes the order of answers for granted. */
const slow = Number(process.env.LUOSHI_SLOW ?? 0)

export interface Person {
  context: BrowserContext
  page: Page
}

/** Opens a browser of its own for a demo account and logs in through Keycloak. */
export async function enter(
  browser: Browser,
  name: string,
  viewport = DESK,
  colorScheme: 'light' | 'dark' = 'light',
): Promise<Person> {
  const context = await browser.newContext({ viewport, hasTouch: viewport === PHONE, colorScheme })
  if (slow) {
    await context.route('**/api/**', async route => {
      await new Promise(done => setTimeout(done, Math.random() * slow))
      await route.continue().catch(() => undefined)
    })
  }
  const page = await context.newPage()
  const inside = page.getByTestId('who')
  const refused = page.getByText(/无效的用户名或密码|Invalid username or password/)
  // of two who log in to one account in the same moment, Keycloak refuses one, so that nobody guesses in parallel
  for (let tries = 0; tries < 5; tries++) {
    await page.goto('/')
    await page.getByRole('button', { name: /统一身份登录|Log in/ }).click()
    await page.locator('#username').fill(name)
    await page.locator('#password').fill(name)
    await page.locator('#kc-login').click()
    await expect(inside.or(refused)).toBeVisible()
    if (await inside.isVisible()) break
  }
  await expect(inside).toBeVisible()
  return { context, page }
}

/** Switches the page to a language; the choice stays on this browser. */
export async function speak(page: Page, language: 'zh' | 'en'): Promise<void> {
  const current = (await page.locator('html').getAttribute('lang')) === 'en' ? 'en' : 'zh'
  if (current !== language) {
    await page.getByRole('button', { name: language === 'zh' ? '中文' : 'English', exact: true }).click()
    await expect(page.locator('html')).toHaveAttribute('lang', language === 'zh' ? 'zh-CN' : 'en')
  }
}

/** A small valid PDF: one page with a line of text. */
export function pdf(text: string): Buffer {
  const stream = `BT /F1 24 Tf 72 720 Td (${text}) Tj ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let body = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const at = body.length
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const table = offsets.map(at => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const end = body.length
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`
  body += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${end}\n%%EOF\n`
  return Buffer.from(body, 'latin1')
}
