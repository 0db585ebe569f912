import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { expect, it } from 'vitest'
import type { Notification } from '@/shared/api/types'
import { show } from '@/test/render'
import { server } from '@/test/server'
import Bell from './Bell'

const waiting: Notification = {
  id: '7',
  kind: 'REVIEWS_WAITING',
  text: '2022 届有 3 条填报等你审核已超过 7 天。',
  params: { cohort: '2022', count: '3', days: '7' },
  createdAt: '2022-06-02T01:00:00Z',
  readAt: null,
}

it('says how much is unread; opened, it leads to the work, and going there counts as having read it', async () => {
  let items = [waiting]
  server.use(
    http.get('*/api/v1/notifications', () =>
      HttpResponse.json({ items, total: items.length, page: 0, size: 20 }),
    ),
    http.post('*/api/v1/notifications/7/read', () => {
      items = []
      return HttpResponse.json({ ...waiting, readAt: '2022-06-02T02:00:00Z' })
    }),
  )
  const user = userEvent.setup()
  show(<Bell />)
  await user.click(await screen.findByRole('button', { name: '通知，1 条未读' }))
  expect(await screen.findByText(waiting.text)).toBeVisible()
  const go = screen.getByRole('link', { name: '去办理' })
  expect(go).toHaveAttribute('href', '/review?cohort=2022')
  await user.click(go)
  expect(await screen.findByRole('button', { name: '通知，0 条未读' })).toBeVisible()
  await waitFor(() => expect(items).toEqual([]))
})
