import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { expect, it, vi } from 'vitest'
import type { WeeklySheet } from '@/shared/api/types'
import { policy } from '@/test/policy'
import { show } from '@/test/render'
import { server } from '@/test/server'
import { SampleList } from './SampleList'

// a PDF is drawn, so nothing of it fires an event of its own
vi.mock('@/shared/ui/evidence/PdfView', () => ({ default: () => <p>drawn</p> }))

it('R7.2 the leader says something about a declaration once each of its proofs has come, whatever it is', async () => {
  let opened = 0
  server.use(
    http.get('*/api/v1/policy', () => HttpResponse.json(policy)),
    http.get('*/api/v1/weekly-reports/7/sample', () =>
      HttpResponse.json({
        size: 1,
        looked: 0,
        items: [
          {
            declaration: '3',
            graduate: { id: '1', name: '周雨', studentNumber: '2022010101', schoolClass: '机电2201班' },
            destination: 'CONTRACT',
            state: 'VERIFIED',
            weight: 1,
            files: 1,
            opened,
          },
        ],
      }),
    ),
    http.get('*/api/v1/declarations/3', () =>
      HttpResponse.json({
        id: '3',
        evidence: [{ id: '9', kind: 'LABOUR_CONTRACT', fileName: '合同.pdf', mediaType: 'application/pdf' }],
      }),
    ),
    http.get('*/api/v1/evidence/9/preview', () => {
      opened = 1
      return new HttpResponse('%PDF-', { headers: { 'Content-Type': 'application/pdf' } })
    }),
    http.post('*/api/v1/evidence/9/*', () => new HttpResponse(null, { status: 204 })),
  )
  show(<SampleList sheet={{ id: '7', cohort: 2022 } as WeeklySheet} mayLook />)
  expect(await screen.findByText('已打开 0 / 1 份材料')).toBeVisible()
  expect(screen.queryByRole('button', { name: '一致' })).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: '查看证明材料' }))
  await waitFor(() => expect(screen.getByRole('button', { name: '一致' })).toBeEnabled())
  expect(screen.getByText('已打开 1 / 1 份材料')).toBeVisible()
})
