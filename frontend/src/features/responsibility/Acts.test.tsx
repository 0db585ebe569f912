import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { ResponsibilityAct } from '@/shared/api/types'
import { usePolicy } from '@/shared/policy'
import { show } from '@/test/render'
import { Acts } from './Acts'

function Subject({ acts }: { acts: ResponsibilityAct[] }) {
  return <Acts acts={acts} policy={usePolicy(2022)} label="办理经过" />
}

const passed: ResponsibilityAct = {
  entry: '17',
  at: '2022-06-02T01:00:00Z',
  what: 'PASSED',
  who: { id: 'c0ffee', name: '王老师' },
  role: 'counselor',
  from: 'AT_CLASS',
  to: 'AT_COLLEGE',
  attestations: ['COUNSELOR_VERIFIED'],
  reasons: [],
  slots: [],
  seconds: null,
  atMost: null,
  look: null,
  outcome: null,
  contentDigest: 'ab',
}

describe('who answers', () => {
  it('is said with name, role, moment of the school, and the checklist', async () => {
    show(<Subject acts={[passed]} />)
    const row = (await screen.findByText('审核通过')).closest('tr')
    expect(row).toHaveTextContent('王老师')
    expect(row).toHaveTextContent('辅导员')
    expect(row).toHaveTextContent('2022年6月2日')
    expect(row).toHaveTextContent('我已核实。')
  })

  it('is also how the leader re-checked it, and how long a proof was open at most', async () => {
    show(
      <Subject
        acts={[
          { ...passed, what: 'LOOKED_AT', role: 'leader', look: 'DOUBTFUL', attestations: [] },
          { ...passed, entry: '18', what: 'OPENED', role: 'leader', atMost: 0, attestations: [] },
        ]}
      />,
    )
    const look = (await screen.findByText('签字前复核')).closest('tr')
    expect(look).toHaveTextContent('存疑')
    expect(screen.getByText('至多 0 秒（到本人下一条日志）')).toBeVisible()
  })

  it('is a card on a phone: headed by what happened, each value under its name', async () => {
    show(<Subject acts={[passed]} />)
    const key = (await screen.findByText('审核通过')).closest('td')
    expect(key).toHaveAttribute('data-key')
    const labels = [...key!.closest('tr')!.querySelectorAll('[data-label]')]
    expect(labels.map(one => one.getAttribute('data-label'))).toEqual(['时间', '责任人'])
  })

  it('is an id where nobody knows the name any more, and the service where it acted by itself', async () => {
    show(
      <Subject
        acts={[
          { ...passed, who: { id: 'c0ffee', name: null } },
          { ...passed, entry: '18', what: 'RAISED', who: null, role: null, attestations: [] },
        ]}
      />,
    )
    expect(await screen.findByText('c0ffee')).toBeVisible()
    expect(screen.getByText('系统')).toBeVisible()
  })
})
