import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { describe, expect, it, vi } from 'vitest'
import type { ProofReading } from '@/shared/api/types'
import { declaration } from '@/test/declaration'
import { show } from '@/test/render'
import { server } from '@/test/server'
import { marksOf } from './marks'
import { Read } from './Read'

const place = { page: 2, left: 0.1, top: 0.2, width: 0.3, height: 0.02 }
const read: ProofReading = {
  evidenceId: '5',
  state: 'READ',
  means: 'TEXT_LAYER',
  pages: 2,
  readAt: '2022-06-02T01:00:00Z',
  findings: [
    { field: 'NAME', outcome: 'AGREES', typed: '周雨桐', seen: '周雨桐', heading: false, places: [place] },
    {
      field: 'EMPLOYER',
      outcome: 'DIFFERS',
      typed: '长沙机电有限公司',
      seen: '株洲云山物流有限公司',
      heading: false,
      places: [place],
    },
    { field: 'ENDS_ON', outcome: 'NOT_FOUND', typed: '2025-06-30', seen: null, heading: false, places: [] },
  ],
  remarks: [],
}

describe('what a machine read', () => {
  it('stands beside what was typed, says that it is a hint, and leads to its place', async () => {
    const look = vi.fn()
    show(<Read reading={read} declaration={declaration()} onLook={look} />)
    expect(await screen.findByText(/不是结论/)).toBeInTheDocument()
    const employer = screen.getByRole('button', { name: /用人单位/ })
    expect(employer).toHaveTextContent('与填报不同')
    expect(employer).toHaveTextContent('填报：长沙机电有限公司')
    expect(employer).toHaveTextContent('材料：株洲云山物流有限公司')
    await userEvent.click(employer)
    expect(look).toHaveBeenCalledWith(1)
    expect(screen.getByRole('button', { name: /结束日期/ })).toBeDisabled()
    expect(marksOf(read, 1).map(mark => [mark.tone, mark.active, mark.page])).toEqual([
      ['agrees', false, 2],
      ['differs', true, 2],
    ])
  })

  it('can be contradicted where it differs, by whoever decides', async () => {
    const sent: unknown[] = []
    server.use(
      http.post('*/api/v1/evidence/5/reading/remarks', async ({ request }) => {
        sent.push(await request.json())
        return HttpResponse.json<ProofReading>(read)
      }),
    )
    show(<Read reading={read} declaration={declaration()} onLook={() => {}} />)
    const buttons = await screen.findAllByRole('button', { name: '我核对后所见不同' })
    expect(buttons).toHaveLength(1)
    await userEvent.click(buttons[0]!)
    await waitFor(() => expect(sent).toEqual([{ field: 'EMPLOYER' }]))
  })

  it('is not contradicted by who decides nothing here, nor before it was read', async () => {
    show(<Read reading={read} declaration={declaration({ allowedActions: [] })} onLook={() => {}} />)
    expect(await screen.findByText(/不是结论/)).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '我核对后所见不同' })).toBeNull()
  })

  it('says when it is still being read', async () => {
    show(
      <Read
        reading={{ ...read, state: 'PICTURE', findings: [] }}
        declaration={declaration()}
        onLook={() => {}}
      />,
    )
    expect(await screen.findByText('正在识别这张图片中的文字……')).toBeInTheDocument()
    expect(marksOf(undefined, undefined)).toEqual([])
  })
})
