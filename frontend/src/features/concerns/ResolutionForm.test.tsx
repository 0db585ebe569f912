import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { describe, expect, it } from 'vitest'
import type { Concern } from '@/shared/api/types'
import { show } from '@/test/render'
import { server } from '@/test/server'
import { ResolutionForm } from './ResolutionForm'

const concern: Concern = {
  id: '0a',
  cohort: 2022,
  kind: 'COERCION',
  rule: 'R6.2a',
  text: '必须签',
  destination: null,
  employerName: null,
  filedOn: '2022-06-01',
  status: 'OPEN',
  outcome: null,
  answer: null,
  resolvedOn: null,
  resolvable: true,
  version: 0,
}

describe('answering a concern', () => {
  it('has no outcome until somebody chose one', async () => {
    const sent: unknown[] = []
    server.use(
      http.post('*/api/v1/concerns/0a/resolution', async ({ request }) => {
        sent.push(await request.json())
        return HttpResponse.json(concern)
      }),
    )
    const user = userEvent.setup()
    show(<ResolutionForm concern={concern} />)
    await user.type(await screen.findByLabelText(/^答复/), '没有这回事')
    const send = screen.getByRole('button', { name: '答复' })
    for (const radio of screen.getAllByRole('radio')) expect(radio).not.toBeChecked()
    expect(send).toBeDisabled()
    await user.click(screen.getByRole('radio', { name: '未能核实' }))
    await user.click(send)
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]).toMatchObject({ outcome: 'NOT_CONFIRMED', text: '没有这回事' })
  })
})
