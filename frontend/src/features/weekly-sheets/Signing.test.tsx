import { cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { beforeEach, expect, it } from 'vitest'
import type { WeeklySheet } from '@/shared/api/types'
import { show } from '@/test/render'
import { server } from '@/test/server'
import { Asked } from './Asked'
import { SampleList } from './SampleList'
import { Signing } from './Signing'

const confirmed = (sha256: string) =>
  ({
    id: '7',
    cohort: 2022,
    state: 'CONFIRMED',
    allowedActions: ['LOOK', 'SIGN', 'SEND_BACK'],
    confirmation: { sample: 1, looked: 1, sha256 },
  }) as unknown as WeeklySheet

function sample(outcome: 'CONSISTENT' | 'DOUBTFUL' | null) {
  const item = {
    declaration: '3',
    graduate: { id: '1', name: '周雨', studentNumber: '2022010101', schoolClass: '机电2201班' },
    destination: 'CONTRACT',
    state: 'VERIFIED',
    weight: 1,
    files: 1,
    opened: 1,
    outcome,
  }
  server.use(
    http.get('*/api/v1/weekly-reports/7/sample', () =>
      HttpResponse.json({ size: 1, looked: outcome ? 1 : 0, items: [item] }),
    ),
  )
}

beforeEach(() => {
  window.sessionStorage.clear()
  server.use(
    http.get('*/api/v1/weekly-reports/statements', () =>
      HttpResponse.json([{ code: 'TRUE_FIGURES', rule: 'R6.1', text: { zh: '数据真实', en: 'True' } }]),
    ),
  )
})

it('R8.1 what was stated about a sheet that was sent back is not stated about the one confirmed since', async () => {
  sample('CONSISTENT')
  show(<Signing sheet={confirmed('a1')} />)
  await userEvent.click(await screen.findByRole('checkbox', { name: /数据真实/ }))
  cleanup()
  show(<Signing sheet={confirmed('a1')} />)
  expect(await screen.findByRole('checkbox', { name: /数据真实/ })).toBeChecked()
  cleanup()
  show(<Signing sheet={confirmed('b2')} />)
  expect(await screen.findByRole('checkbox', { name: /数据真实/ })).not.toBeChecked()
})

it('R6.1 with a doubtful record the leader is told to send the sheet back, and has nothing to sign', async () => {
  sample('DOUBTFUL')
  show(
    <>
      <Asked sheet={confirmed('a1')} />
      <Signing sheet={confirmed('a1')} />
    </>,
  )
  expect(await screen.findByRole('link', { name: '去退回' })).toHaveAttribute('href', '#send-back')
  expect(await screen.findByText(/不符的有 1 条，这份周报不能签字/)).toBeVisible()
  expect(screen.queryByRole('checkbox')).toBeNull()
})

it('R7.2 who only reads the sample is not shown their own openings as if they were the leader’s', async () => {
  sample(null)
  show(<SampleList sheet={confirmed('a1')} mayLook={false} />)
  expect(await screen.findByText('分管领导还没有查看')).toBeVisible()
  expect(screen.queryByText(/已打开/)).toBeNull()
})
