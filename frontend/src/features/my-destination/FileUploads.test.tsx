import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { describe, expect, it } from 'vitest'
import { show } from '@/test/render'
import { refuse, server } from '@/test/server'
import { FileUploads } from './FileUploads'

const pdf = (name: string) => new File(['%PDF'], name, { type: 'application/pdf' })

async function hand(answers: (() => Response)[]) {
  let sent = 0
  server.use(
    http.post('*/api/v1/declarations/7/evidence', () => {
      sent += 1
      return (answers.shift() ?? (() => HttpResponse.json({ id: '31' }, { status: 201 })))() as never
    }),
  )
  show(<FileUploads declarationId="7" kind="LABOUR_CONTRACT" label="合同" />)
  const user = userEvent.setup()
  await user.upload(await screen.findByLabelText('合同'), pdf('坏的.pdf'))
  await screen.findByRole('alert')
  return { user, sent: () => sent }
}

describe('a file that did not arrive', () => {
  it('asks for another one where the file itself was refused', async () => {
    const { user, sent } = await hand([() => refuse(422, 'evidence-unusable', { title: '文件不能用作证明' })])
    expect(screen.queryByRole('button', { name: '重试' })).toBeNull()
    expect(screen.getByRole('button', { name: '换一个文件' })).toBeVisible()
    const inputs = document.querySelectorAll<HTMLInputElement>('input[type=file]')
    await user.upload(inputs[0]!, pdf('好的.pdf'))
    await waitFor(() => expect(screen.queryByText('坏的.pdf')).toBeNull())
    await waitFor(() => expect(sent()).toBe(2))
  })

  it('is tried again where only the service failed', async () => {
    const { user, sent } = await hand([() => refuse(503, 'unavailable')])
    await user.click(screen.getByRole('button', { name: '重试' }))
    await waitFor(() => expect(sent()).toBe(2))
    await waitFor(() => expect(screen.queryByText('坏的.pdf')).toBeNull())
  })
})
