import { screen } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { describe, expect, it } from 'vitest'
import { show } from '@/test/render'
import { server } from '@/test/server'
import { CohortSelect } from './CohortSelect'

const cohorts = () =>
  server.use(
    http.get('*/api/v1/cohorts', () =>
      HttpResponse.json({ items: [{ year: 2022 }, { year: 2021 }], total: 2, page: 0, size: 200 }),
    ),
  )

describe('choosing the cohort', () => {
  it('says that a cohort of the address does not exist, and which one is shown', async () => {
    cohorts()
    show(<CohortSelect />, '/?cohort=1999')
    expect(await screen.findByText('没有“1999”这一届，下面是 2022 届')).toBeVisible()
    expect(screen.getByLabelText(/届/)).toHaveValue('2022')
  })

  it('says nothing about one that exists, or where none is named', async () => {
    cohorts()
    show(<CohortSelect />, '/?cohort=2021')
    expect(await screen.findByLabelText(/届/)).toHaveValue('2021')
    expect(screen.queryByText(/没有“/)).toBeNull()
  })
})
