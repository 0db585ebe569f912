import { screen, waitFor } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { describe, expect, it } from 'vitest'
import { show } from '@/test/render'
import { server } from '@/test/server'
import { ClockAhead } from './ClockAhead'

const answer = (lastMoment: string, aheadSeconds: number) => {
  let asked = 0
  server.use(
    http.get('*/api/v1/audit/clock', () => {
      asked += 1
      return HttpResponse.json({ now: '2026-11-26T01:00:00Z', lastMoment, aheadSeconds })
    }),
  )
  return () => asked
}

describe("the log's time", () => {
  it('is said to lie ahead, until when, and that asOf does not see what happens meanwhile', async () => {
    answer('2026-11-26T03:00:00Z', 7200)
    show(<ClockAhead />)
    expect(await screen.findByRole('alert')).toHaveTextContent('2026年11月26日 11:00')
    expect(screen.getByRole('alert')).toHaveTextContent('asOf')
  })

  it('is not spoken of where it is right', async () => {
    const asked = answer('2026-11-26T00:59:00Z', 0)
    show(<ClockAhead />)
    await waitFor(() => expect(asked()).toBe(1))
    expect(screen.queryByRole('alert')).toBeNull()
  })
})
