import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { describe, expect, it } from 'vitest'
import type { InspectionSample } from '@/shared/api/types'
import { show } from '@/test/render'
import { refuse, server } from '@/test/server'
import { FindingForm } from './FindingForm'

const sample: InspectionSample = {
  id: '7',
  inspection: '3',
  stratum: '01/CONTRACT',
  place: 1,
  declaration: '9',
  graduate: {
    id: '1',
    name: '张三',
    studentNumber: '2022010101',
    className: '机电2201班',
    college: '01',
    collegeName: '机电工程学院',
  },
  destination: 'CONTRACT',
  committedVersion: 3,
  stateNow: 'VERIFIED',
  changed: false,
  lateEvidence: 0,
  calls: 0,
  outcome: null,
  firstOutcome: null,
  bothSeen: false,
  decides: true,
  annulled: false,
  allowedActions: ['CALL', 'FIND'],
}

describe('recording a finding', () => {
  it('presets nothing, says what an inconsistent one does before it is sent, and keeps my words when refused', async () => {
    const sent: unknown[] = []
    server.use(
      http.post('*/api/v1/inspections/3/samples/7/findings', async ({ request }) => {
        sent.push(await request.json())
        return refuse(409, 'outside-period', { title: '不在办理期间', detail: '这次核查已结束' }) as never
      }),
    )
    const user = userEvent.setup()
    show(<FindingForm sample={sample} />)
    const send = await screen.findByRole('button', { name: '记录结论' })
    for (const radio of screen.getAllByRole('radio')) expect(radio).not.toBeChecked()
    expect(send).toBeDisabled()
    expect(screen.queryByText(/立即撤销/)).not.toBeInTheDocument()
    await user.click(screen.getByRole('radio', { name: '不一致' }))
    expect(screen.getByText(/立即撤销/)).toBeVisible()
    await user.type(screen.getByLabelText(/说明/), '公司称没有此人')
    await user.click(send)
    expect(await screen.findByText('这次核查已结束')).toBeVisible()
    expect(screen.getByLabelText(/说明/)).toHaveValue('公司称没有此人')
    await waitFor(() => expect(sent).toEqual([{ outcome: 'INCONSISTENT', comment: '公司称没有此人' }]))
  })

  it('says that not reached is not true', async () => {
    server.use(http.post('*', () => HttpResponse.json({})))
    show(<FindingForm sample={sample} />)
    expect(await screen.findByText(/不等于属实/)).toBeVisible()
  })
})
