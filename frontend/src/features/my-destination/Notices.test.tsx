import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { expect, it } from 'vitest'
import type { Notification } from '@/shared/api/types'
import { show } from '@/test/render'
import { server } from '@/test/server'
import { Notices } from './Notices'

const notice: Notification = {
  id: '7',
  kind: 'URGED',
  text: '陈思远 提醒你：请尽快填报毕业去向。',
  params: { by: '陈思远', role: 'counselor', text: '<b>周五</b>前填好' },
  createdAt: '2022-06-02T01:00:00Z',
  readAt: null,
}

it('says who, when and their words as plain text, until I have read it', async () => {
  let items = [notice]
  server.use(
    http.get('*/api/v1/notifications', () =>
      HttpResponse.json({ items, total: items.length, page: 0, size: 20 }),
    ),
    http.post('*/api/v1/notifications/7/read', () => {
      items = []
      return HttpResponse.json({ ...notice, readAt: '2022-06-02T02:00:00Z' })
    }),
  )
  show(<Notices />)
  expect(await screen.findByText(notice.text)).toBeVisible()
  expect(screen.getByText('<b>周五</b>前填好')).toBeVisible()
  expect(screen.getByText(/2022/)).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: '知道了' }))
  await waitFor(() => expect(screen.queryByText(notice.text)).toBeNull())
})
