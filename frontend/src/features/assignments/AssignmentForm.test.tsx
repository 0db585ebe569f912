import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { describe, expect, it } from 'vitest'
import { show } from '@/test/render'
import { server } from '@/test/server'
import { AssignmentForm } from './AssignmentForm'

describe('assigning a class', () => {
  it('saves only when the colleges are there: before, the browser would take the preset one for none and save nothing', async () => {
    let answer = () => {}
    const asked = new Promise<void>(resolve => {
      answer = resolve
    })
    server.use(
      http.get('*/api/v1/cohorts/2022/colleges', async () => {
        await asked
        return HttpResponse.json({
          items: [{ code: '01', name: '机电工程学院', classes: [{ name: '机电2201班' }] }],
          total: 1,
          page: 0,
          size: 200,
        })
      }),
    )
    const user = userEvent.setup()
    show(
      <AssignmentForm
        cohort={2022}
        existing={undefined}
        preset={{ collegeCode: '01', classNames: ['机电2201班'] }}
        onDone={() => {}}
      />,
    )
    await user.type(await screen.findByLabelText(/工号/), 'T0199')
    await user.type(screen.getByLabelText(/姓名/), '试验老师')
    expect(screen.getByRole('button', { name: '保存' })).toBeDisabled()
    answer()
    await waitFor(() => expect(screen.getByRole('button', { name: '保存' })).toBeEnabled())
    expect(screen.getByLabelText(/二级学院/)).toHaveValue('01')
  })
})
