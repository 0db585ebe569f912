import { cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import type { ReactElement } from 'react'
import { describe, expect, it } from 'vitest'
import { EntryForm } from '@/features/assistance/EntryForm'
import { WithdrawForm } from '@/features/assistance/WithdrawForm'
import { CallForm } from '@/features/inspections/CallForm'
import { RegisterCard } from '@/features/inspections/RegisterCard'
import { ConfirmingProvince } from '@/features/provincial-report/ConfirmingProvince'
import { Decide } from '@/features/review/Decide'
import { SendingBack } from '@/features/weekly-sheets/SendingBack'
import type { HelpEntry, InspectionSample, RegisterEntry, ReportPackage } from '@/shared/api/types'
import { usePolicy } from '@/shared/policy'
import { declaration } from '@/test/declaration'
import { policy } from '@/test/policy'
import { show } from '@/test/render'
import { refuse, server } from '@/test/server'

const kept = () => Object.keys(window.sessionStorage).filter(key => key.startsWith('luoshi.draft.'))

/** Types, has the page loaded anew, and finds it again; refused it stays, sent it goes. */
async function survives(
  form: ReactElement,
  { label, path, open, send }: { label: RegExp; path: string; open?: string; send: string },
) {
  let answer = () =>
    refuse(409, 'step-not-allowed', { title: '现在不能做这一步', detail: '再试一次' }) as Response
  server.use(
    http.get('*/api/v1/policy', () => HttpResponse.json(policy)),
    http.post(path, () => answer() as never),
  )
  const user = userEvent.setup()
  show(form)
  if (open) await user.click(await screen.findByRole('button', { name: open }))
  await user.type(await screen.findByLabelText(label), '写到一半')
  cleanup()
  show(form)
  expect(await screen.findByLabelText(label)).toHaveValue('写到一半')
  await user.click(screen.getByRole('button', { name: send }))
  expect(await screen.findByText('再试一次')).toBeVisible()
  expect(kept()).toHaveLength(1)
  answer = () => HttpResponse.json({}, { status: 201 })
  await user.click(screen.getByRole('button', { name: send }))
  await waitFor(() => expect(kept()).toEqual([]))
}

const help = { id: '9', kind: 'GUIDANCE', on: '2022-06-01', text: null, employer: null } as HelpEntry

describe('what staff typed is found again after the page was loaded anew, until it is sent', () => {
  it('a weekly sheet sent back', () =>
    survives(<SendingBack id="7" />, {
      label: /退回原因/,
      path: '*/api/v1/weekly-reports/7/return',
      send: '退回',
    }))

  it('an entry of the help ledger', () =>
    survives(<EntryForm graduate="7" onDone={() => {}} />, {
      label: /说明/,
      path: '*/api/v1/graduates/7/assistance',
      send: '保存',
    }))

  it('an entry of the help ledger taken back', () =>
    survives(<WithdrawForm graduate="7" entry={help} onDone={() => {}} />, {
      label: /为什么撤回/,
      path: '*/api/v1/graduates/7/assistance',
      send: '撤回',
    }))

  it('an appeal', () =>
    survives(
      <RegisterCard
        entry={
          {
            id: '5',
            cohort: 2022,
            who: { id: 's', name: '陈思远' },
            part: 'CLASS_PASSED',
            role: 'counselor',
            graduate: { name: '周雨', studentNumber: '1' },
            college: { name: '机电工程学院' },
            destination: 'CONTRACT',
            kind: 'PROVINCE',
            allowedActions: ['APPEAL'],
          } as unknown as RegisterEntry
        }
      />,
      { label: /申诉理由/, path: '*/api/v1/responsibility/5/appeal', open: '申诉', send: '申诉' },
    ))

  it('the letter in which the province confirmed', async () => {
    const one = { kind: 'INITIAL', number: 1 } as ReportPackage
    const user = userEvent.setup()
    show(<ConfirmingProvince year={2026} one={one} />)
    await user.type(await screen.findByLabelText(/文号/), '湘教函')
    cleanup()
    show(<ConfirmingProvince year={2026} one={one} />)
    expect(await screen.findByLabelText(/文号/)).toHaveValue('湘教函')
  })

  it('a call, but never the number', async () => {
    const sample = { id: '7', inspection: '3' } as InspectionSample
    const user = userEvent.setup()
    const form = <CallForm sample={sample} onDone={() => {}} />
    show(form)
    await user.type(await screen.findByLabelText(/^号码(?!从)/), '0731-22222222')
    await user.type(screen.getByLabelText(/说明/), '前台接的')
    cleanup()
    expect(JSON.stringify(window.sessionStorage)).not.toContain('0731')
    show(form)
    expect(await screen.findByLabelText(/说明/)).toHaveValue('前台接的')
    expect(screen.getByLabelText(/^号码(?!从)/)).toHaveValue('')
  })

  it('a return with its reasons, found open again; cancelled it is forgotten', async () => {
    server.use(http.get('*/api/v1/policy', () => HttpResponse.json(policy)))
    function Subject() {
      return <Decide declaration={declaration()} policy={usePolicy(2022)} onDecided={() => {}} />
    }
    const user = userEvent.setup()
    show(<Subject />)
    await screen.findByRole('region', { name: '审核决定' })
    await user.keyboard('2')
    await user.type(screen.getByRole('textbox', { name: /说明/ }), '请重拍')
    cleanup()
    show(<Subject />)
    expect(await screen.findByRole('textbox', { name: /说明/ })).toHaveValue('请重拍')
    expect(screen.getByRole('checkbox', { name: /材料看不清/ })).toBeChecked()
    await user.click(screen.getByRole('button', { name: '取消' }))
    expect(kept()).toEqual([])
    expect(screen.queryByRole('textbox', { name: /说明/ })).toBeNull()
  })
})
