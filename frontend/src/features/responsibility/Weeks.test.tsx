import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { ResponsibilityOfWeek } from '@/shared/api/types'
import { show } from '@/test/render'
import { Weeks } from './Weeks'

const week: ResponsibilityOfWeek = {
  entry: '31',
  sheet: '4',
  week: '2022-W24',
  confirmedBy: { id: 'f00d', name: '周干事' },
  signedAt: '2022-06-17T01:00:00Z',
  signedBy: { id: 'c0ffee', name: '王院长' },
  title: '副院长',
  acting: false,
  code: '7K2M9-00000-00000-00001',
}

describe('the signed weekly sheets on which a declaration stands', () => {
  it('say week, signer with title, who confirmed, and the code of the sheet', async () => {
    show(<Weeks weeks={[week]} />)
    const row = (await screen.findByText(/2022-W24 周报签字/)).closest('tr')
    expect(row).toHaveTextContent('2022年6月17日')
    expect(row).toHaveTextContent('王院长')
    expect(row).toHaveTextContent('副院长')
    expect(row).toHaveTextContent('确认人：周干事')
    expect(row).toHaveTextContent(week.code)
    expect(row).not.toHaveTextContent('代签')
  })

  it('say an id where the name is gone, and that somebody signed for the leader', async () => {
    show(
      <Weeks
        weeks={[
          { ...week, title: null, acting: true, confirmedBy: null, signedBy: { id: 'c0ffee', name: null } },
        ]}
      />,
    )
    const row = (await screen.findByText('c0ffee')).closest('tr')
    expect(row).toHaveTextContent('受委托代签')
    expect(row).not.toHaveTextContent('确认人')
  })
})
