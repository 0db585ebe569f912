import { screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { show } from '@/test/render'
import { Refusal } from '../api/problem'
import { ProblemPanel } from './ProblemPanel'

describe('a refusal on the page', () => {
  it('says what happened, the rule and each wrong field, and takes the focus', async () => {
    const refusal = new Refusal(
      {
        title: '信息填写不完整',
        detail: '请补充以下内容。',
        rule: 'R3.2',
        errors: [{ field: 'details.employer.name', message: '请填写单位名称' }],
      },
      422,
    )
    show(<ProblemPanel error={refusal} />)
    const panel = await screen.findByRole('alert')
    expect(panel).toHaveTextContent('信息填写不完整')
    expect(panel).toHaveTextContent('请补充以下内容。')
    expect(panel).toHaveTextContent('R3.2')
    expect(panel).toHaveTextContent('请填写单位名称')
    expect(panel).toHaveFocus()
  })
  it('says that the network is gone where no answer came, and offers to try again', async () => {
    const again = vi.fn()
    show(<ProblemPanel error={new Refusal({}, 0)} onRetry={again} />)
    expect(await screen.findByRole('alert')).toHaveTextContent('网络不通')
    screen.getByRole('button', { name: '重试' }).click()
    expect(again).toHaveBeenCalledOnce()
  })
  it('offers no second try where the answer stays the same: it leads home', async () => {
    show(<ProblemPanel error={new Refusal({ title: '当前角色不能做这件事' }, 403)} onRetry={vi.fn()} />)
    expect(await screen.findByRole('link', { name: '回到首页' })).toHaveAttribute('href', '/')
    expect(screen.queryByRole('button', { name: '重试' })).toBeNull()
  })
})
