import { screen } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { afterEach, expect, it, vi } from 'vitest'
import { show } from '@/test/render'
import { server } from '@/test/server'
import { Board } from './Board'

const counts = { graduates: 3, placed: 1, helped: 1, noIntention: 0, none: 1, quiet: 1, proofMissing: 0 }

afterEach(() => vi.restoreAllMocks())

it('R5.5 on a phone the whole comes first and the colleges are folded', async () => {
  const media = window.matchMedia
  vi.spyOn(window, 'matchMedia').mockImplementation(query => ({
    ...media(query),
    matches: query.includes('max-width: 48em'),
  }))
  server.use(
    http.get('*/api/v1/assistance/board', () =>
      HttpResponse.json({
        at: '2026-11-27T02:00:00Z',
        quietDays: 14,
        total: { college: '*', name: '', ...counts },
        items: [
          { college: '01', name: '机电工程学院', ...counts },
          { college: '02', name: '信息工程学院', ...counts },
        ],
      }),
    ),
  )
  show(<Board cohort={2022} />)
  expect(await screen.findByText('合计')).toBeVisible()
  expect(screen.getByText('各学院（2 个）')).toBeVisible()
  expect(screen.getByText('机电工程学院')).not.toBeVisible()
})
