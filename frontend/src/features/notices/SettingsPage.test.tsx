import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { expect, it } from 'vitest'
import type { NotificationSettings, NotificationSettingsChange } from '@/shared/api/types'
import { show } from '@/test/render'
import { server } from '@/test/server'
import SettingsPage from './SettingsPage'

it('saves what I chose and says so, although what was saved is shown anew', async () => {
  let kept: NotificationSettings = {
    mailPossible: true,
    mail: true,
    address: null,
    rosterAddress: null,
    digest: 'INSTANT',
    quietFrom: '22:00',
    quietUntil: '07:00',
    version: 0,
  }
  const sent: NotificationSettingsChange[] = []
  server.use(
    http.get('*/api/v1/notification-settings', () => HttpResponse.json(kept)),
    http.put('*/api/v1/notification-settings', async ({ request }) => {
      const body = (await request.json()) as NotificationSettingsChange
      sent.push(body)
      kept = { ...kept, mail: body.mail, address: body.address ?? null, digest: body.digest, version: 1 }
      return HttpResponse.json(kept)
    }),
  )
  const user = userEvent.setup()
  show(<SettingsPage />)
  expect(await screen.findByText('还没有邮箱地址：填写后才会收到邮件。')).toBeVisible()
  await user.type(screen.getByLabelText('邮箱'), 'li@example.edu.cn')
  await user.click(screen.getByLabelText('每天早上 8 点汇总成一封'))
  await user.click(screen.getByRole('button', { name: '保存' }))
  expect(await screen.findByText('已保存')).toBeVisible()
  expect(sent).toEqual([
    {
      mail: true,
      address: 'li@example.edu.cn',
      digest: 'DAILY',
      quietFrom: '22:00',
      quietUntil: '07:00',
      version: 0,
    },
  ])
  expect(screen.getByLabelText('邮箱')).toHaveValue('li@example.edu.cn')
})
