import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { describe, expect, it, vi } from 'vitest'
import { show } from '@/test/render'
import { refuse, server } from '@/test/server'
import { ReportForm } from './ReportForm'

describe('reporting in confidence', () => {
  it('sends kind and words, and nothing about me; a refusal keeps what I wrote', async () => {
    const sent: unknown[] = []
    let refused = true
    server.use(
      http.get('*/api/v1/declarations', () => HttpResponse.json({ items: [], total: 0, page: 0, size: 50 })),
      http.post('*/api/v1/concerns', async ({ request }) => {
        sent.push(await request.json())
        if (refused)
          return refuse(429, 'rate-limited', { title: '操作太频繁', detail: '请明天再来' }) as never
        return HttpResponse.json({}, { status: 201 }) as never
      }),
    )
    const done = vi.fn()
    const user = userEvent.setup()
    show(<ReportForm graduateId="7" onDone={done} />)
    const send = await screen.findByRole('button', { name: '保密发送' })
    expect(send).toBeDisabled()
    await user.click(screen.getByRole('radio', { name: /强迫我签就业协议/ }))
    await user.type(screen.getByLabelText(/发生了什么/), '必须签')
    await user.click(send)
    expect(await screen.findByText('请明天再来')).toBeVisible()
    expect(screen.getByLabelText(/发生了什么/)).toHaveValue('必须签')
    expect(done).not.toHaveBeenCalled()
    refused = false
    await user.click(send)
    await waitFor(() => expect(done).toHaveBeenCalled())
    expect(sent).toEqual([
      { kind: 'COERCION', text: '必须签' },
      { kind: 'COERCION', text: '必须签' },
    ])
  })
})
