import { type APIRequestContext, type Browser, expect, test } from '@playwright/test'
import { DESK, enter } from './people'

const NUMBER = '2022010102'

/** A PDF with a text layer, as an office program prints it. */
async function printed(browser: Browser, title: string, employer: string, name: string): Promise<Buffer> {
  const page = await browser.newPage()
  await page.setContent(
    `<html lang="zh-CN"><body style="font: 16px/2.2 'Noto Sans CJK SC', sans-serif; margin: 60px">
     <h1 style="text-align: center">${title}</h1>
     <p>甲方（用人单位）：${employer}</p><p>乙方（劳动者）：${name}</p>
     <p>甲乙双方平等自愿、协商一致，订立本合同。</p></body></html>`,
  )
  const file = await page.pdf({ format: 'A4' })
  await page.close()
  return file
}

/** The graduate takes the declaration back, hands other proofs in and submits it again. */
async function handInAnew(
  request: APIRequestContext,
  files: Record<string, (name: string) => Promise<Buffer>>,
) {
  const token = await request.post(
    `${process.env.LUOSHI_KEYCLOAK_URL}/realms/luoshi/protocol/openid-connect/token`,
    {
      form: { grant_type: 'password', client_id: 'luoshi-cli', username: 'graduate2', password: 'graduate2' },
    },
  )
  const headers = { Authorization: `Bearer ${(await token.json()).access_token}` }
  const api = `${process.env.LUOSHI_API_URL}/api/v1`
  const own = `${api}/declarations?size=1`
  const { items } = await (await request.get(own, { headers })).json()
  const path = `${api}/declarations/${items[0].id}`
  let view = await (
    await request.post(`${path}/withdrawal`, { headers, data: { version: items[0].version } })
  ).json()
  for (const old of view.evidence) await request.delete(`${api}/evidence/${old.id}`, { headers })
  for (const [name, make] of Object.entries(files)) {
    const file = { name, mimeType: 'application/pdf', buffer: await make(view.graduate.name) }
    const taken = await request.post(`${path}/evidence`, {
      headers,
      multipart: { kind: view.slots[0].kinds[0], file },
    })
    expect(taken.status()).toBe(201)
  }
  view = await (await request.get(path, { headers })).json()
  const attestations = ['NOT_FORCED', 'DIPLOMA_NOT_TIED', 'NOT_FALSE', 'NO_INTERNSHIP_MATERIAL']
  const submitted = await request.post(`${path}/submission`, {
    headers,
    data: { version: view.version, attestations },
  })
  expect(submitted.status()).toBe(200)
  return view.details.employer.name as string
}

test('the viewer marks a contract whose employer differs from the typed one, and one headed 顶岗实习协议', async ({
  browser,
  request,
}) => {
  const typed = await handInAnew(request, {
    '合同.pdf': name => printed(browser, '劳动合同书', '株洲云山物流有限公司', name),
    '协议.pdf': name => printed(browser, '顶岗实习协议', '株洲云山物流有限公司', name),
  })
  const { page, context } = await enter(browser, 'counselor', DESK)
  await page.goto(`/review?q=${NUMBER}`)
  const read = page.getByRole('region', { name: '机器读取的材料文字' })
  const employer = read.getByRole('button', { name: /用人单位/ })
  await expect(employer).toContainText('与填报不同')
  await expect(employer).toContainText(`填报：${typed}`)
  await expect(employer).toContainText('材料：株洲云山物流有限公司')
  await expect(read.getByRole('button', { name: /姓名/ })).toContainText('与填报一致')

  await employer.click()
  const mark = page.locator('[data-tone=differs][data-active]').first()
  await expect(mark).toBeVisible()
  // a sheet that is still being drawn moves
  await expect(async () => {
    const sheet = await page.getByRole('region', { name: '合同.pdf' }).locator('canvas').boundingBox()
    const box = await mark.boundingBox()
    expect(box!.y).toBeGreaterThan(sheet!.y)
    expect(box!.y + box!.height).toBeLessThan(sheet!.y + sheet!.height / 3)
    expect(box!.width).toBeLessThan(sheet!.width / 2)
  }).toPass({ timeout: 20_000 })
  await page.screenshot({ path: 'test-results/reading-employer.png' })

  await page.keyboard.press('e')
  await expect(read.getByRole('button', { name: /实习、见习、顶岗字样/ })).toContainText('出现在标题中')
  await expect(read.getByText('材料：顶岗实习协议')).toBeVisible()
  await expect(page.getByText('材料文字中出现“实习”“见习”或“顶岗”')).toBeVisible()
  await read.getByRole('button', { name: '我核对后所见不同' }).last().click()
  await expect(read.getByText(/核对后所见不同 ·/)).toBeVisible()
  await page.screenshot({ path: 'test-results/reading-internship.png' })
  await context.close()
})
