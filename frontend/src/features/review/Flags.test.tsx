import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { expect, it } from 'vitest'
import type { Flag } from '@/shared/api/types'
import { usePolicy } from '@/shared/policy'
import { declaration } from '@/test/declaration'
import { policy } from '@/test/policy'
import { show } from '@/test/render'
import { server } from '@/test/server'
import { Flags } from './Flags'

const flag: Flag = {
  id: '9',
  kind: 'START_IN_FUTURE',
  text: { zh: '开始日期在提交日期之后', en: 'The start lies after the day of submission' },
  detail: null,
  evidenceId: null,
  raisedAt: '2022-06-02T01:00:00Z',
  outcome: null,
  comment: null,
  disposedAt: null,
}

function Page() {
  return <Flags declaration={declaration({ flags: [flag] })} policy={usePolicy(2022)} />
}

it('R6.1 suggests no disposition: the reviewer chooses one before it can be handed in', async () => {
  const sent: unknown[] = []
  server.use(
    http.get('*/api/v1/policy', () => HttpResponse.json(policy)),
    http.post('*/api/v1/declarations/7/flags/9/disposition', async ({ request }) => {
      sent.push(await request.json())
      return HttpResponse.json({ ...flag, outcome: 'REFERRED' })
    }),
  )
  show(<Page />)
  const choices = await screen.findAllByRole('radio')
  for (const one of choices) expect(one).not.toBeChecked()
  expect(screen.getByRole('button')).toBeDisabled()
  await userEvent.click(choices[2]!)
  await userEvent.click(screen.getByRole('button'))
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent).toEqual([{ outcome: 'REFERRED' }])
})
