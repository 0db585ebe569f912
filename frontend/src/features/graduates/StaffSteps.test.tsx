import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { describe, expect, it } from 'vitest'
import type { Declaration } from '@/shared/api/types'
import { usePolicy } from '@/shared/policy'
import { declaration } from '@/test/declaration'
import { show } from '@/test/render'
import { server } from '@/test/server'
import { StaffSteps } from './StaffSteps'

function Shown({ of }: { of: Declaration }) {
  return <StaffSteps declaration={of} policy={usePolicy(2022)} />
}

describe('steps of staff on the page of a graduate', () => {
  it('R5.2 returns a verified declaration with a coded reason, where the service allows it', async () => {
    const sent: unknown[] = []
    server.use(
      http.post('*/api/v1/declarations/7/reviews', async ({ request }) => {
        sent.push(await request.json())
        return HttpResponse.json(declaration({ state: 'RETURNED', allowedActions: [] }))
      }),
    )
    const user = userEvent.setup()
    show(<Shown of={declaration({ state: 'VERIFIED', allowedActions: ['RETURN'] })} />)
    await user.click(await screen.findByRole('button', { name: '自查退回' }))
    expect(screen.getByText(/立即不再计入就业率/)).toBeVisible()
    const send = screen.getByRole('button', { name: '退回' })
    expect(send).toBeDisabled()
    await user.click(screen.getByRole('checkbox', { name: /其他/ }))
    expect(send).toBeDisabled()
    await user.type(screen.getByRole('textbox'), '单位已注销')
    await user.click(send)
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]).toMatchObject({ action: 'RETURN', version: 3, reasons: ['OTHER'], comment: '单位已注销' })
  })

  it('takes an own entry back before the graduate confirmed it', async () => {
    const sent: unknown[] = []
    server.use(
      http.post('*/api/v1/declarations/7/withdrawal', async ({ request }) => {
        sent.push(await request.json())
        return HttpResponse.json(declaration({ state: 'DRAFT', allowedActions: ['PROPOSE'] }))
      }),
    )
    const user = userEvent.setup()
    show(<Shown of={declaration({ state: 'AWAITING_GRADUATE', allowedActions: ['WITHDRAW'] })} />)
    await user.click(await screen.findByRole('button', { name: '撤回代填' }))
    await user.click(screen.getByRole('button', { name: '撤回' }))
    await waitFor(() => expect(sent).toEqual([{ version: 3 }]))
  })

  it('shows nothing that the service does not allow, nor what the review queue is for', async () => {
    show(
      <>
        <Shown of={declaration({ state: 'VERIFIED', allowedActions: [] })} />
        <Shown of={declaration({ state: 'AT_CLASS', allowedActions: ['PASS', 'RETURN'] })} />
        <p>ready</p>
      </>,
    )
    await screen.findByText('ready')
    expect(screen.queryByRole('button')).toBeNull()
  })
})
