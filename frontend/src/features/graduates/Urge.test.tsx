import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { expect, it, vi } from 'vitest'
import type { Graduate } from '@/shared/api/types'
import { show } from '@/test/render'
import { server } from '@/test/server'
import { declared } from './api'
import { UrgeButton } from './Urge'

const one = (id: string, name: string) => ({ id, name }) as Graduate

it('sends the chosen and the words, and names whom it did not remind and why', async () => {
  const sent = vi.fn()
  server.use(
    http.post('*/api/v1/urgings', async ({ request }) => {
      sent(await request.json())
      return HttpResponse.json({
        results: [
          { id: '1', status: 200, problem: null },
          { id: '2', status: 409, problem: { detail: '今天已经提醒过这名毕业生，请明天再来。' } },
        ],
      })
    }),
  )
  const done = vi.fn()
  show(<UrgeButton chosen={[one('1', '周雨桐'), one('2', '吴俊杰')]} onDone={done} />)
  await userEvent.click(await screen.findByRole('button', { name: '提醒填报（2）' }))
  await userEvent.type(await screen.findByLabelText('附言（可不填）'), ' 周五前 ')
  await userEvent.click(screen.getByRole('button', { name: '发送提醒' }))
  expect(await screen.findByText('已提醒 1 人。')).toBeVisible()
  expect(screen.getByText('吴俊杰：今天已经提醒过这名毕业生，请明天再来。')).toBeVisible()
  expect(sent).toHaveBeenCalledWith({ graduates: ['1', '2'], text: '周五前' })
})

it('offers nothing where nobody is chosen', async () => {
  show(<UrgeButton chosen={[]} onDone={() => {}} />)
  expect(await screen.findByRole('button', { name: '提醒填报（0）' })).toBeDisabled()
})

it('takes a draft and an unconfirmed entry as not declared', () => {
  const at = (state: string) => ({ declaration: { state } }) as unknown as Graduate
  expect(['DRAFT', 'AWAITING_GRADUATE', 'AT_CLASS', 'RETURNED'].map(state => declared(at(state)))).toEqual([
    false,
    false,
    true,
    true,
  ])
  expect(declared({} as Graduate)).toBe(false)
})
