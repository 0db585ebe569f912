import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { declaration } from '@/test/declaration'
import { show } from '@/test/render'
import { server } from '@/test/server'
import ReviewPage from './ReviewPage'

// jsdom has no width: as on a phone, nothing is opened before it is chosen
const waiting = [
  declaration(),
  declaration({ id: '8', graduate: { ...declaration().graduate, name: '李明' } }),
]

beforeEach(() => {
  const list = (items: unknown[]) => HttpResponse.json({ items, total: items.length, page: 0, size: 50 })
  server.use(
    http.get('*/api/v1/cohorts', () => list([{ year: 2022 }])),
    http.get('*/api/v1/cohorts/2022/colleges', () => list([])),
    http.get('*/api/v1/review-queue', () => list(waiting)),
    http.post('*/api/v1/review-queue/next', () => new HttpResponse(null, { status: 204 })),
    http.get('*/api/v1/declarations/:id', ({ params }) =>
      HttpResponse.json(waiting.find(one => one.id === params.id) ?? {}),
    ),
    http.post('*/api/v1/declarations/:id/reviews', () => HttpResponse.json(declaration({ version: 4 }))),
  )
})

const decision = () => screen.findByRole('region', { name: '审核决定' })

async function openFirst() {
  const { router } = show(<ReviewPage />)
  const user = userEvent.setup()
  const queue = await screen.findByRole('navigation', { name: '待审队列' })
  await user.click(within(queue).getByRole('button', { name: /周雨桐/ }))
  await decision()
  return { router, user }
}

describe('the queue', () => {
  it('is where the back button leads from the declaration that was opened', async () => {
    const { router, user } = await openFirst()
    await user.keyboard('j')
    await waitFor(() => expect(router.state.location.search).toEqual({ id: '8' }))
    router.history.back()
    await waitFor(() => expect(router.state.location.search).toEqual({}))
    expect(screen.queryByRole('region', { name: '审核决定' })).toBeNull()
  })

  it('says whom I passed, for everybody to see', async () => {
    const { user } = await openFirst()
    await user.click(within(await decision()).getByRole('button', { name: '通过' }))
    const said = await screen.findByText('周雨桐 已通过')
    expect(said.closest('[role=status]')).not.toBeNull()
    expect(said.closest('.mantine-VisuallyHidden-root')).toBeNull()
  })
})
