import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { look, shots } from './look'
import { DESK, enter, PHONE, speak } from './people'
import { call } from './service'
import { college01 } from './steps'

const script = fileURLToPath(new URL('../../docs/draw.mjs', import.meta.url))
const SEED = '2026-09-05 03 08 14 22 29 31 + 07'

interface Sample {
  id: string
  declaration: string
  graduate: { name: string; college: string }
}

/** Derives the sample with the script that anybody can run, from a file they downloaded. */
function draw(population: string) {
  const run = spawnSync('node', [script, population], { encoding: 'utf8' })
  return { code: run.status, sample: run.stdout.trim().split('\n'), said: run.stderr }
}

/** Every sample as the service lists it, page by page. */
async function samples(address: string): Promise<Sample[]> {
  const all: Sample[] = []
  for (let page = 0; ; page++) {
    const { items, total } = await call('inspector', `${address}/samples?size=100&page=${page}`)
    all.push(...items)
    if (all.length >= total || items.length === 0) return all
  }
}

/** The same place on a phone in dark English and on a desk in light Chinese; where pictures are wanted, in both ways on both. */
async function everyLook(browser: Browser, who: string, path: string, name: string) {
  const looks = [
    ['phone', PHONE, 'en', 'dark'],
    ['desk', DESK, 'zh', 'light'],
    ...(shots
      ? ([
          ['phone', PHONE, 'zh', 'light'],
          ['desk', DESK, 'en', 'dark'],
        ] as const)
      : []),
  ] as const
  for (const [size, viewport, language, scheme] of looks) {
    const { page, context } = await enter(browser, who, viewport, scheme)
    await speak(page, language)
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await look(page, `inspections-${name}-${size}-${language}-${scheme}`)
    await context.close()
  }
}

async function noteCall(page: Page) {
  await page.getByRole('button', { name: '记录一次联系' }).click()
  await page.getByRole('textbox', { name: '号码', exact: true }).fill('0731-22222222')
  await page.getByLabel('号码从哪里查到').fill('企业公示系统')
  await look(page, 'inspections-call-phone-zh')
  await page.getByRole('button', { name: '记录一次联系' }).click()
  await expect(page.getByTestId('call')).toContainText('073****2222')
}

test('R8.2 an inspection: root, seed and sample agree in the service, the browser and the script; a later change is seen; what is untrue leaves the rate, is answered for, and can be appealed', async ({
  browser,
}) => {
  test.setTimeout(480_000)
  const office = await enter(browser, 'office')
  const { page } = office
  await page.goto('/inspections?cohort=2022')
  await page.getByRole('button', { name: '公布核查' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('类型').selectOption('省级核查')
  await form.getByLabel('每层抽取').fill('2')
  await look(page, 'inspections-announce-desk-zh')
  await form.getByRole('button', { name: '公布核查' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('省级核查')
  const address = new URL(page.url()).pathname
  await page.getByRole('button', { name: '确定总体' }).click()
  await expect(page.getByText('日志位置')).toBeVisible()
  await page.getByRole('textbox', { name: '种子' }).fill(SEED)
  await page.getByRole('button', { name: '给出种子并抽样' }).click()
  // the draw has happened once its tab is there
  await expect(page.getByRole('tab', { name: '样本' })).toBeVisible()

  await page.goto(`${address}?tab=steps`)
  await page.getByRole('button', { name: '在本浏览器复算' }).click()
  await expect(page.getByText('复算一致：样本确由根和种子推出')).toBeVisible()
  await look(page, 'inspections-steps-desk-zh')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '下载总体' }).click()
  const population = join(mkdtempSync(join(tmpdir(), 'draw-')), 'population.json')
  await (await download).saveAs(population)
  const items = await samples(address)
  const derived = draw(population)
  expect(derived).toEqual({ code: 0, sample: items.map(one => one.declaration), said: '' })
  // one letter of one leaf, and the script says so
  const altered = JSON.parse(readFileSync(population, 'utf8'))
  altered.leaves[1] = altered.leaves[1].replace('"contentDigest":"', '"contentDigest":"0')
  writeFileSync(population, JSON.stringify(altered))
  expect(draw(population)).toMatchObject({ code: 1, said: expect.stringContaining('committed root') })

  // an officer takes one back after the commitment
  const [untrue, consistent, changed] = items.filter(one => one.graduate.college === '01')
  const { version } = await call('officer', `/declarations/${changed!.declaration}`)
  await call('officer', `/declarations/${changed!.declaration}/reviews`, {
    action: 'RETURN',
    version,
    reasons: ['DOUBTFUL'],
  })
  await page.goto(`${address}?tab=samples`)
  const later = page.getByTestId('sample').filter({ hasText: '确定总体后有变动' })
  await expect(later).toHaveCount(1)
  await expect(later).toContainText(changed!.graduate.name)
  await page.goto(`${address}/samples/${changed!.id}`)
  await expect(page.getByRole('alert')).toContainText('与确定总体时不同')
  const before = await college01(page)

  const inspector = await enter(browser, 'inspector', PHONE)
  const phone = inspector.page
  await phone.goto(`${address}/samples/${consistent!.id}`)
  await phone.getByRole('radio', { name: '一致', exact: true }).check()
  await phone.getByRole('button', { name: '记录结论' }).click()
  await expect(phone.getByRole('alert')).toContainText('独立的联系方式')
  await noteCall(phone)
  await phone.getByRole('button', { name: '记录结论' }).click()
  await expect(phone.getByTestId('finding')).toContainText('一致')

  await phone.goto(`${address}?outcome=OPEN`)
  await phone.locator(`a[href="${address}/samples/${untrue!.id}"]`).click()
  await phone.getByRole('radio', { name: '不一致', exact: true }).check()
  await phone.getByLabel('说明').last().fill('公司称没有此人')
  await look(phone, 'inspections-finding-phone-zh')
  await phone.getByRole('button', { name: '记录结论' }).click()
  await expect(phone.getByTestId('finding')).toContainText('认定已撤销')
  await phone.goto(`${address}?tab=result`)
  await expect(phone.getByTestId('distortion')).toContainText('%')
  await expect(phone.getByText('95% 置信区间')).toBeVisible()
  await inspector.context.close()

  const after = await college01(page)
  expect(after.employed).toBe(before.employed - 1)
  expect(after.rate).toBeLessThan(before.rate)

  await page.goto(`${address}?tab=result`)
  const file = page.waitForEvent('download')
  await page.getByRole('button', { name: 'PDF' }).click()
  expect((await file).suggestedFilename()).toMatch(/^核查结果-\d+\.pdf$/)
  const paper = readFileSync(await (await file).path())
  expect(paper.subarray(0, 5).toString()).toBe('%PDF-')

  const officer = await enter(browser, 'officer')
  await officer.page.goto('/responsibility?cohort=2022')
  const own = officer.page.getByTestId('register-entry').filter({ hasText: untrue!.graduate.name })
  await expect(own).toContainText('公司称没有此人')
  await expect(own).toContainText('学院审核')
  await own.getByRole('button', { name: '申诉' }).click()
  await own.getByLabel('申诉理由').fill('材料在我审核之后被替换')
  await own.getByRole('button', { name: '申诉' }).click()
  await expect(own).toContainText('申诉于')
  await officer.context.close()

  await page.goto('/responsibility?cohort=2022&appealed=yes')
  const appealed = page.getByTestId('register-entry').filter({ hasText: untrue!.graduate.name })
  await look(page, 'inspections-decide-desk-zh')
  await appealed.getByRole('radio', { name: '申诉成立' }).check()
  await appealed.getByLabel('答复').fill('经核实与本人无关')
  const decide = appealed.getByRole('button', { name: '处理申诉' })
  await decide.click()
  await expect(decide).toHaveCount(0)
  await page.goto('/responsibility?cohort=2022')
  await expect(page.getByText('申诉成立，不再有效')).toBeVisible()
  await office.context.close()

  await everyLook(browser, 'inspector', `${address}?tab=samples`, 'samples')
  await everyLook(browser, 'inspector', `${address}/samples/${untrue!.id}`, 'sample')
  await everyLook(browser, 'inspector', `${address}?tab=result`, 'result')
  await everyLook(browser, 'office', '/responsibility?cohort=2022', 'register')
})
