import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { describe, expect, it } from 'vitest'
import type { Declaration, DeclarationEdit } from '@/shared/api/types'
import { draft, file, serve } from '@/test/graduate'
import { show } from '@/test/render'
import { server } from '@/test/server'
import ChoosePage from './ChoosePage'

/** The service as far as a change of destination needs it; what is sent is kept. */
function changing(of: Declaration, left: Declaration['evidence']) {
  const sent: (DeclarationEdit | string)[] = []
  serve([of])
  server.use(
    http.put('*/api/v1/declarations/7', async ({ request }) => {
      sent.push((await request.json()) as DeclarationEdit)
      return HttpResponse.json(draft({ version: 4, destination: 'AGREEMENT', evidence: left }))
    }),
    http.delete('*/api/v1/evidence/:id', ({ params }) => {
      sent.push(`delete ${params.id}`)
      return new HttpResponse(null, { status: 204 })
    }),
  )
  return sent
}

describe('choosing another destination', () => {
  it('changes the draft that is open instead of being refused, and keeps what fits', async () => {
    const contract = file()
    const details = { employer: { name: '长沙机电有限公司' }, monthlyPay: 4500, nationalCode: '11' }
    const sent = changing(draft({ details, evidence: [contract] }), [file({ slot: '' })])
    const { router } = show(<ChoosePage />)
    const user = userEvent.setup()
    await user.click(await screen.findByRole('radio', { name: /签就业协议/ }))
    expect(screen.getByText(/新去向用不上这些材料.*合同\.pdf/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: '改为：签就业协议' }))
    await waitFor(() => expect(router.state.location.pathname).toBe('/my-destination/declare/7'))
    expect(sent).toEqual([
      { version: 3, destination: 'AGREEMENT', details: { employer: { name: '长沙机电有限公司' } } },
      'delete 31',
    ])
  })

  it('leaves alone what has its place at the new destination', async () => {
    const sent = changing(draft(), [file({ kind: 'EMPLOYMENT_AGREEMENT', slot: 'agreement' })])
    const { router } = show(<ChoosePage />, '/my-destination/declare?draft=7')
    const user = userEvent.setup()
    expect(await screen.findByText('现在的去向')).toBeVisible()
    expect(screen.getByRole('button', { name: '请选择另一种去向' })).toBeDisabled()
    await user.click(screen.getByRole('radio', { name: /签就业协议/ }))
    await user.click(screen.getByRole('button', { name: '改为：签就业协议' }))
    await waitFor(() => expect(router.state.location.pathname).toBe('/my-destination/declare/7'))
    expect(sent).toHaveLength(1)
  })
})
