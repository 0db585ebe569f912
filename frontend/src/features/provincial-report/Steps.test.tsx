import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { describe, expect, it } from 'vitest'
import type { ProvincialReport, PublicationState } from '@/shared/api/types'
import { show } from '@/test/render'
import { server } from '@/test/server'
import { Steps } from './Steps'

const check = (count: number): ProvincialReport['checks'][number] => ({
  check: 'SHEET_NOT_SIGNED',
  refuses: true,
  rule: 'R7.2',
  title: { zh: '二级学院还没有签字的周报', en: 'Colleges without a signed sheet' },
  count,
})
const report = (count: number): ProvincialReport => ({
  cohort: 2026,
  reportDueOn: '2026-08-31',
  publishDueOn: '2026-09-30',
  checks: [check(count)],
  packages: [],
  steps: [],
})
const publication: PublicationState = { cohort: 2026, kinds: [], published: [] }
const step = (name: string) => within(screen.getByRole('region', { name }))

describe('the steps to the published rate', () => {
  it('do not freeze while something must be settled, and list what', async () => {
    server.use(
      http.get('*/api/v1/cohorts/2026/provincial-report/checks/SHEET_NOT_SIGNED', () =>
        HttpResponse.json({
          items: [{ college: '02', collegeName: '信息工程学院', sheet: null, graduate: null, detail: null }],
          total: 1,
          page: 0,
          size: 20,
        }),
      ),
    )
    show(<Steps report={report(1)} publication={publication} kind="INITIAL" />)
    expect(await screen.findByRole('button', { name: '冻结' })).toBeDisabled()
    await userEvent.click(step('核对').getByRole('button', { name: /查看名单/ }))
    expect(await screen.findByRole('link', { name: '信息工程学院' })).toBeVisible()
    expect(step('公布').getByText('省教育厅确认以后才能公布。')).toBeVisible()
  })

  it('freeze once nothing stands in the way, and only after it was asked once more', async () => {
    const sent: unknown[] = []
    server.use(
      http.post('*/api/v1/cohorts/2026/provincial-report', async ({ request }) => {
        sent.push(await request.json())
        return HttpResponse.json(report(0), { status: 201 })
      }),
    )
    show(<Steps report={report(0)} publication={publication} kind="INITIAL" />)
    await userEvent.click(await screen.findByRole('button', { name: '冻结' }))
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByText(/不能更改、不能删除/)).toBeVisible()
    await userEvent.click(dialog.getByRole('button', { name: '取消' }))
    expect(sent).toEqual([])
    await userEvent.click(screen.getByRole('button', { name: '冻结' }))
    await userEvent.click(await screen.findByRole('button', { name: '确定冻结' }))
    expect(sent).toEqual([{ kind: 'INITIAL' }])
  })
})
