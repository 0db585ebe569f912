import { screen } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { expect, it } from 'vitest'
import type { WeeklySheet } from '@/shared/api/types'
import { policy } from '@/test/policy'
import { show } from '@/test/render'
import { server } from '@/test/server'
import { FiguresTable } from './FiguresTable'

function stage(destinations: Record<string, number>) {
  return { employed: 3, rate: 60, destinations }
}

function sheet(destinations: Record<string, number>) {
  const row = {
    key: 'total',
    name: '合计',
    graduates: 5,
    notDeclared: 1,
    inDifficulty: { graduates: 0, reported: 0, verified: 0, signed: 0 },
    reported: stage(destinations),
    verified: stage(destinations),
    signed: stage({}),
  }
  // the table reads the figures alone
  return { cohort: 2022, figures: { majors: [], total: row, concerns: 0 } } as unknown as WeeklySheet
}

it('R3 has the destinations in the order of the decree, whichever way the figures came', async () => {
  server.use(http.get('*/api/v1/policy', () => HttpResponse.json(policy)))
  show(<FiguresTable sheet={sheet({ SEEKING: 1, AGREEMENT: 1, CONTRACT: 2 })} />)
  await screen.findByRole('columnheader', { name: '待就业' })
  const headings = screen.getAllByRole('columnheader').map(one => one.textContent)
  expect(headings.slice(-3)).toEqual(['签劳动合同', '签就业协议', '待就业'])
})
