import { fireEvent, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { describe, expect, it, vi } from 'vitest'
import type { Retention } from '@/shared/api/types'
import { show } from '@/test/render'
import { server } from '@/test/server'
import { KeepUntilForm } from './KeepUntil'

const cohort: Retention = {
  cohort: 2022,
  keepUntil: '2099-12-31',
  deletedFrom: '2100-01-01',
  soonest: '2026-12-10',
  usual: false,
  due: false,
  graduates: 3879,
  erased: 0,
  erasedOn: null,
  declarations: 3779,
  files: 4000,
  bytes: 5_000_000,
  version: 4,
}

describe('keeping personal data until another day', () => {
  it('says what goes and when, and sends a sooner day only after the year was typed', async () => {
    const sent: unknown[] = []
    server.use(
      http.put('*/api/v1/retention/2022', async ({ request }) => {
        sent.push(await request.json())
        return HttpResponse.json(cohort)
      }),
    )
    const done = vi.fn()
    const user = userEvent.setup()
    show(<KeepUntilForm of={cohort} onDone={done} />)
    fireEvent.change(await screen.findByLabelText(/保存至/), { target: { value: '2026-12-31' } })
    expect(screen.getByText(/2027年1月1日 凌晨将删除/)).toBeVisible()
    expect(screen.getByText(/3,879 名毕业生/)).toBeVisible()
    const save = screen.getByRole('button', { name: '提前删除' })
    expect(save).toBeDisabled()
    await user.type(screen.getByLabelText(/请输入届别 2022/), '2021')
    expect(save).toBeDisabled()
    await user.clear(screen.getByLabelText(/请输入届别 2022/))
    await user.type(screen.getByLabelText(/请输入届别 2022/), '2022')
    await user.click(save)
    await waitFor(() => expect(done).toHaveBeenCalled())
    expect(sent).toEqual([{ keepUntil: '2026-12-31', version: 4, expectedGraduates: 3879 }])
  })

  it('asks nothing for a later day', async () => {
    show(<KeepUntilForm of={cohort} onDone={vi.fn()} />)
    fireEvent.change(await screen.findByLabelText(/保存至/), { target: { value: '2199-12-31' } })
    expect(screen.getByRole('button', { name: '保存' })).toBeEnabled()
    expect(screen.queryByText(/凌晨将删除/)).toBeNull()
  })
})
