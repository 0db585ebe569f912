import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Declaration, Graduate } from '@/shared/api/types'
import { usePolicy } from '@/shared/policy'
import { declaration } from '@/test/declaration'
import { show } from '@/test/render'
import { NextStep } from './NextStep'

function Subject({ of }: { of: Declaration }) {
  return <NextStep graduate={{ cohort: 2022 } as Graduate} declaration={of} policy={usePolicy(2022)} />
}

const returned = (reasons: string[]) =>
  declaration({
    state: 'RETURNED',
    onBehalf: true,
    allowedActions: [],
    returned: { at: '2022-07-01T00:00:00Z', actor: '某人', role: 'x', reasons, slots: [] } as never,
  })

describe('what comes after a return', () => {
  it('is a declaration of my own where I declined what was entered for me', async () => {
    show(<Subject of={returned([])} />)
    expect(await screen.findByRole('link', { name: '填报毕业去向' })).toBeVisible()
    expect(screen.queryByRole('button', { name: '改正并重新提交' })).toBeNull()
  })

  it('is a correction where a reviewer returned it', async () => {
    show(<Subject of={returned(['NOT_LEGIBLE'])} />)
    expect(await screen.findByRole('button', { name: '改正并重新提交' })).toBeVisible()
  })
})
