import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { inflateRawSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import { DESK, enter, PHONE } from './people'
import { token } from './service'

const api = process.env.LUOSHI_API_URL ?? 'http://localhost:8080'
const shots = process.env.LUOSHI_SHOTS

async function post(path: string, body: object) {
  const answer = await fetch(`${api}/api/v1${path}`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${await token('office')}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify(body),
  })
  expect(answer.ok, `${path} ${answer.status}`).toBe(true)
  return answer.json()
}

/** Unpacks as any tool would: by the list at the end of the zip. */
function unpack(zip: Buffer, folder: string): string[] {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  const names: string[] = []
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [size, length, extra] = [
      zip.readUInt32LE(at + 20),
      zip.readUInt16LE(at + 28),
      zip.readUInt16LE(at + 30),
    ]
    const name = zip.toString('utf8', at + 46, at + 46 + length)
    const local = zip.readUInt32LE(at + 42)
    const begin = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), inflateRawSync(zip.subarray(begin, begin + size)))
    names.push(name)
    at += 46 + length + extra
  }
  return names
}

test('R8.2 the inspection pack is checked by its own page from disk, without a network; one other byte turns it red', async ({
  browser,
}) => {
  const { id } = await post('/inspections', {
    cohort: 2022,
    kind: 'SCHOOL',
    sizes: { each: 1, whole: [] },
    strata: ['DESTINATION'],
  })
  await post(`/inspections/${id}/commitment`, {})
  await post(`/inspections/${id}/draw`, { seed: '03 08 14 22 29 31 + 07' })

  const office = await enter(browser, 'office', DESK)
  await office.page.goto(`/inspections/${id}?tab=result`)
  const file = office.page.waitForEvent('download')
  await office.page.getByRole('button', { name: '取用数据包' }).click()
  const zip = join(mkdtempSync(join(tmpdir(), 'zip-')), 'pack.zip')
  await (await file).saveAs(zip)
  await office.context.close()

  const folder = mkdtempSync(join(tmpdir(), 'pack-'))
  const names = unpack(readFileSync(zip), folder)
  expect(names.filter(name => name.startsWith('evidence/')).length).toBeGreaterThan(3)

  const alone = await browser.newContext({ viewport: PHONE, offline: true })
  const page = await alone.newPage()
  await page.goto(pathToFileURL(join(folder, 'verify.html')).href)
  const verdict = page.getByRole('status')
  await expect(verdict).toHaveText('尚未核验')
  await page.locator('#zip').setInputFiles(zip)
  await expect(verdict).toHaveText('全部正确：数据包与签名时一致')
  await expect(page.getByRole('listitem')).toHaveCount(6)
  if (shots) await page.screenshot({ path: `${shots}/pack-right.png`, fullPage: true })

  const rows = readFileSync(join(folder, 'rows.csv'))
  const changed = Buffer.from(rows)
  changed[200] = changed[200]! ^ 1
  writeFileSync(join(folder, 'rows.csv'), changed)
  await page.locator('#folder').setInputFiles(folder)
  await expect(verdict).toHaveText('不正确：数据包被改动，或不完整')
  await expect(page.getByText('rows.csv')).toBeVisible()
  if (shots) await page.screenshot({ path: `${shots}/pack-wrong.png`, fullPage: true })
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(wider).toBeLessThanOrEqual(0)
  writeFileSync(join(folder, 'rows.csv'), rows)
  await page.reload()
  await page.locator('#folder').setInputFiles(folder)
  await expect(verdict).toHaveText('全部正确：数据包与签名时一致')
  await page.getByRole('button', { name: 'English' }).click()
  await expect(verdict).toHaveText('All right: the pack is as it was signed')
  await alone.close()
})
