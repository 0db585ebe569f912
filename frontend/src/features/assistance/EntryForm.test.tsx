import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { describe, expect, it, vi } from 'vitest'
import type { HelpEntry } from '@/shared/api/types'
import { show } from '@/test/render'
import { server } from '@/test/server'
import { EntryForm } from './EntryForm'

const offer: HelpEntry = {
  id: '9',
  kind: 'OFFER',
  on: '2022-06-01',
  employer: '长沙湘电科技有限公司',
  text: null,
  intention: null,
  outcome: 'OPEN',
  replaces: null,
  replacedBy: null,
  withdrawn: false,
  recordedBy: '陈思远',
  recordedRole: 'counselor',
  recordedAt: '2022-06-01T08:00:00Z',
}

describe('an entry of the help ledger', () => {
  it('says how an offer ended as a further entry in its place, with what it said', async () => {
    const sent: unknown[] = []
    server.use(
      http.post('*/api/v1/graduates/7/assistance', async ({ request }) => {
        expect(request.headers.get('Idempotency-Key')).toBeTruthy()
        sent.push(await request.json())
        return HttpResponse.json({}, { status: 201 }) as never
      }),
    )
    const done = vi.fn()
    const user = userEvent.setup()
    show(<EntryForm graduate="7" before={offer} onDone={done} />)
    await user.selectOptions(await screen.findByLabelText('结果'), '毕业生未接受')
    await user.click(screen.getByRole('button', { name: '保存' }))
    await waitFor(() => expect(done).toHaveBeenCalled())
    expect(sent).toEqual([
      {
        kind: 'OFFER',
        on: '2022-06-01',
        employer: '长沙湘电科技有限公司',
        outcome: 'DECLINED',
        replaces: '9',
      },
    ])
  })
})
