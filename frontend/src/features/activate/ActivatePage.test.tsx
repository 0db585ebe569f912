import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { describe, expect, it } from 'vitest'
import { show } from '@/test/render'
import { refuse, server } from '@/test/server'
import ActivatePage from './ActivatePage'

describe('activating an account', () => {
  it('takes the code out of the address, sends nothing while the passwords differ, and keeps what was typed', async () => {
    window.history.replaceState(null, '', '/activate#7K3M-9QXT-0B2C-8HVN-WZ4D')
    const sent: unknown[] = []
    server.use(
      http.post('*/api/v1/public/activations', async ({ request }) => {
        sent.push(await request.json())
        if (sent.length === 1)
          return refuse(404, 'not-found', { title: '找不到', detail: '激活码不对' }) as never
        return new HttpResponse(null, { status: 204 }) as never
      }),
    )
    const user = userEvent.setup()
    show(<ActivatePage />)
    expect(await screen.findByLabelText(/激活码/)).toHaveValue('7K3M-9QXT-0B2C-8HVN-WZ4D')
    expect(window.location.hash).toBe('')
    await user.type(screen.getByLabelText(/学号或工号/), '2022010203')
    await user.type(screen.getByLabelText(/^新密码/), 'ein-neues-wort')
    await user.type(screen.getByLabelText(/再输一次密码/), 'ein-neues-wor')
    const send = screen.getByRole('button', { name: '激活' })
    expect(send).toBeDisabled()
    await user.type(screen.getByLabelText(/再输一次密码/), 't')
    await user.click(send)
    expect(await screen.findByText('激活码不对')).toBeVisible()
    expect(screen.getByLabelText(/^新密码/)).toHaveValue('ein-neues-wort')
    await user.click(send)
    expect(await screen.findByText('账号已激活')).toBeVisible()
    expect(sent[1]).toEqual({
      code: '7K3M-9QXT-0B2C-8HVN-WZ4D',
      number: '2022010203',
      password: 'ein-neues-wort',
    })
  })
})
