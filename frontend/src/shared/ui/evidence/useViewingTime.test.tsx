import { render, waitFor } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { server } from '@/test/server'
import { useViewingTime } from './useViewingTime'

function Subject({ id }: { id: string }) {
  useViewingTime(id)
  return null
}

/** Shows a proof for so long, and keeps what is told about it. */
function look(seconds: number[]) {
  const told: unknown[] = []
  server.use(
    http.post('*/api/v1/evidence/:id/viewings', async ({ request, params }) => {
      told.push([params.id, await request.json()])
      return new HttpResponse(null, { status: 204 })
    }),
  )
  let now = 0
  vi.spyOn(performance, 'now').mockImplementation(() => now)
  const { rerender, unmount } = render(<Subject id="1" />)
  now += seconds[0]! * 1000
  rerender(<Subject id="2" />)
  now += seconds[1]! * 1000
  unmount()
  return told
}

describe('viewing time', () => {
  afterEach(() => vi.restoreAllMocks())

  it('is told for each proof once it is left', async () => {
    const told = look([35, 4])
    await waitFor(() => expect(told).toHaveLength(2))
    expect(told).toContainEqual(['1', { seconds: 35 }])
    expect(told).toContainEqual(['2', { seconds: 4 }])
  })

  it('is not told for a glance', async () => {
    const told = look([1, 6])
    await waitFor(() => expect(told).toEqual([['2', { seconds: 6 }]]))
  })
})
