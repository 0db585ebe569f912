import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { describe, expect, it } from 'vitest'
import { declaration } from '@/test/declaration'
import { draft, serve } from '@/test/graduate'
import { show } from '@/test/render'
import { server } from '@/test/server'
import HomePage from './HomePage'

const verified = declaration({
  id: '5',
  state: 'VERIFIED',
  allowedActions: ['DISPUTE'],
  countsAs: 'VERIFIED',
})

describe('home with a draft', () => {
  it('leads to another destination and deletes the draft, after a question', async () => {
    const deleted: string[] = []
    serve([draft({ destination: 'SEEKING', slots: [] })])
    server.use(
      http.delete('*/api/v1/declarations/7', ({ request }) => {
        deleted.push(new URL(request.url).search)
        return new HttpResponse(null, { status: 204 })
      }),
    )
    show(<HomePage />)
    const user = userEvent.setup()
    const change = await screen.findByRole('link', { name: '选错了？更换去向' })
    expect(change).toHaveAttribute('href', '/my-destination/declare?draft=7')
    await user.click(await screen.findByRole('button', { name: '删除这份草稿' }, { timeout: 5000 }))
    const question = await screen.findByRole('dialog')
    expect(deleted).toEqual([])
    await user.click(within(question).getByRole('button', { name: '删除' }))
    await waitFor(() => expect(deleted).toEqual(['?version=3']))
  })

  it('offers no deletion of what was submitted before', async () => {
    serve([draft({ deletable: false })])
    show(<HomePage />)
    expect(await screen.findByRole('link', { name: '继续填报' })).toBeVisible()
    expect(screen.queryByRole('button', { name: '删除这份草稿' })).toBeNull()
  })

  it('keeps "this is not true" one tap away for what counts', async () => {
    serve([draft(), verified])
    show(<HomePage />)
    const counting = await screen.findByRole('region', { name: /已认定/ })
    expect(
      await within(counting).findByRole('button', { name: '这不是真的' }, { timeout: 5000 }),
    ).toBeVisible()
  })

  it('still says why the last one was returned and by when it is wanted', async () => {
    const returned = {
      at: '2022-07-01T00:00:00Z',
      actor: '王老师',
      role: 'counselor',
      reasons: ['NOT_LEGIBLE' as const],
      slots: ['contract'],
      comment: '请重拍',
    }
    serve([
      draft({ copyOf: '6' }),
      declaration({ id: '6', state: 'RETURNED', returned, dueOn: '2022-07-08' }),
    ])
    show(<HomePage />)
    expect(await screen.findByText('材料看不清')).toBeVisible()
    expect(screen.getByText('请重拍')).toBeVisible()
    expect(screen.getByText('请在 2022年7月8日 前改正并重新提交。')).toBeVisible()
  })
})
