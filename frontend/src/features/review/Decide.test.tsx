import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { describe, expect, it, vi } from 'vitest'
import type { Declaration, Review } from '@/shared/api/types'
import { usePolicy } from '@/shared/policy'
import { declaration } from '@/test/declaration'
import { show } from '@/test/render'
import { refuse, server } from '@/test/server'
import { Decide } from './Decide'

function Subject({ of, onDecided }: { of: Declaration; onDecided: (what: string) => void }) {
  return <Decide declaration={of} policy={usePolicy(2022)} onDecided={onDecided} />
}

/** Shows the decision and keeps what is sent. */
async function open(of: Declaration, answer = () => HttpResponse.json<Declaration>(of) as Response) {
  const sent: Review[] = []
  server.use(
    http.post('*/api/v1/declarations/7/reviews', async ({ request }) => {
      sent.push((await request.json()) as Review)
      return answer() as never
    }),
  )
  const decided = vi.fn()
  show(<Subject of={of} onDecided={decided} />)
  await screen.findByRole('region', { name: '审核决定' })
  return { sent, decided, user: userEvent.setup() }
}

describe('deciding by keyboard', () => {
  it('A passes with the version that was seen', async () => {
    const { sent, decided, user } = await open(declaration())
    await user.keyboard('a')
    await waitFor(() => expect(decided).toHaveBeenCalledWith('周雨桐 已通过'))
    expect(sent).toEqual([{ action: 'PASS', attestations: [], version: 3 }])
  })

  it('A does not pass before the statements are made: it leads to the first', async () => {
    const { sent, decided, user } = await open(declaration({ attestations: ['COUNSELOR_VERIFIED'] }))
    await user.keyboard('a')
    expect(screen.getByRole('checkbox', { name: '我已核实。' })).toHaveFocus()
    expect(sent).toEqual([])
    await user.keyboard(' a')
    await waitFor(() => expect(decided).toHaveBeenCalled())
    expect(sent).toEqual([{ action: 'PASS', attestations: ['COUNSELOR_VERIFIED'], version: 3 }])
  })

  it('A does not pass while a flag is open', async () => {
    const flag = {
      id: '1',
      kind: 'SAME_FILE' as const,
      text: { zh: '同一文件', en: 'same' },
      evidenceId: null,
      raisedAt: '2022-06-02T01:00:00Z',
      outcome: null,
      comment: null,
      disposedAt: null,
    }
    const { sent, user } = await open(declaration({ flags: [flag as never] }))
    await user.keyboard('a')
    expect(sent).toEqual([])
  })

  it('digits choose reasons and Enter returns', async () => {
    const { sent, decided, user } = await open(declaration())
    await user.keyboard('r2')
    expect(screen.getByRole('checkbox', { name: /材料看不清/ })).toBeChecked()
    await user.keyboard('{Enter}')
    await waitFor(() => expect(decided).toHaveBeenCalledWith('周雨桐 已退回'))
    expect(sent).toEqual([{ action: 'RETURN', reasons: ['NOT_LEGIBLE'], slots: [], version: 3 }])
  })

  it('a reason that says too little needs a comment before it can be sent', async () => {
    const { sent, user } = await open(declaration())
    await user.keyboard('3')
    expect(screen.getByRole('button', { name: '退回' })).toBeDisabled()
    await user.type(screen.getByRole('textbox', { name: /说明/ }), '请补盖公章 a')
    await user.click(screen.getByRole('button', { name: '退回' }))
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]).toMatchObject({ action: 'RETURN', reasons: ['OTHER'], comment: '请补盖公章 a' })
  })

  it('offers nothing that the service does not allow', async () => {
    const { sent, user } = await open(declaration({ allowedActions: ['RETURN'] }))
    expect(screen.queryByRole('button', { name: /通过/ })).toBeNull()
    await user.keyboard('a')
    expect(sent).toEqual([])
  })

  it('shows a refusal where it arose and decides nothing', async () => {
    const { decided, user } = await open(declaration(), () =>
      refuse(409, 'changed-meanwhile', { title: '内容已经变了', detail: '请重新查看。' }),
    )
    await user.keyboard('a')
    expect(await screen.findByRole('alert')).toHaveTextContent('内容已经变了')
    expect(decided).not.toHaveBeenCalled()
  })
})
