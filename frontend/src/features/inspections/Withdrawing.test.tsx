import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { expect, it } from 'vitest'
import { show } from '@/test/render'
import { server } from '@/test/server'
import { Withdrawing } from './Withdrawing'

it('R8.2 an inspection is withdrawn with a reason, and only after it was asked once more', async () => {
  const sent: unknown[] = []
  server.use(
    http.post('*/api/v1/inspections/3/withdrawal', async ({ request }) => {
      sent.push(await request.json())
      return HttpResponse.json({})
    }),
  )
  const user = userEvent.setup()
  show(<Withdrawing id="3" />)
  const button = await screen.findByRole('button', { name: '撤回这次核查' })
  expect(button).toBeDisabled()
  await user.type(screen.getByLabelText(/撤回原因/), '公布错了届别')
  await user.click(button)
  expect(sent).toEqual([])
  await user.click(screen.getByRole('button', { name: '先不撤回' }))
  await user.click(screen.getByRole('button', { name: '撤回这次核查' }))
  await user.click(screen.getByRole('button', { name: '确定撤回，不能恢复' }))
  await waitFor(() => expect(sent).toEqual([{ reason: '公布错了届别' }]))
})
