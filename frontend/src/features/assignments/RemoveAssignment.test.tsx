import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { describe, expect, it } from 'vitest'
import type { Assignment } from '@/shared/api/types'
import { show } from '@/test/render'
import { server } from '@/test/server'
import AssignmentsPage from './AssignmentsPage'

const counselor = {
  cohort: 2022,
  staffNumber: 'T0101',
  name: '李辅导',
  role: 'counselor',
  collegeCode: '01',
  collegeName: '机电工程学院',
  classNames: ['机电2201班'],
  substitute: false,
} as Assignment

const page = (items: unknown[]) => HttpResponse.json({ items, total: items.length, page: 0, size: 200 })

describe('removing an assignment', () => {
  it('asks first and says which classes nobody reviews then', async () => {
    const removed: string[] = []
    server.use(
      http.get('*/api/v1/me', () =>
        HttpResponse.json({ number: 'T0900', navigation: [], roles: ['office'] }),
      ),
      http.get('*/api/v1/cohorts', () => page([{ year: 2022 }])),
      http.get('*/api/v1/assignments/gaps', () => page([])),
      http.get('*/api/v1/assignments', () => page([counselor])),
      http.delete('*/api/v1/assignments/:number', ({ params }) => {
        removed.push(String(params.number))
        return new HttpResponse(null, { status: 204 })
      }),
    )
    const user = userEvent.setup()
    show(<AssignmentsPage />)
    await user.click(await screen.findByRole('button', { name: '移除 李辅导 的分配' }))
    expect(await screen.findByText(/1 个班级没有审核人：机电2201班/)).toBeVisible()
    expect(removed).toEqual([])
    await user.click(screen.getByRole('button', { name: '移除' }))
    await waitFor(() => expect(removed).toEqual(['T0101']))
  })
})
