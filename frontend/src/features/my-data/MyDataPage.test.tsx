import { screen } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { describe, expect, it } from 'vitest'
import { i18next } from '@/shared/i18n'
import { serve } from '@/test/graduate'
import { show } from '@/test/render'
import { server } from '@/test/server'
import MyDataPage from './MyDataPage'

const section = (name: string, what: string, records: number) => ({
  section: name,
  what: { zh: what, en: `The ${name}` },
  why: { zh: '用途', en: 'purpose' },
  records,
  keptForGood: name === 'log',
})

function hold() {
  serve([])
  server.use(
    http.get('*/api/v1/graduates/1/held-data', () =>
      HttpResponse.json({
        keepUntil: '2099-12-31',
        files: 1,
        // in the order in which the service deletes
        sections: [
          section('changes-of-the-roster', '名单更新前的信息', 0),
          section('declarations', '填报信息', 1),
          section('log', '系统日志', 21),
          section('reveals', '谁查看过', 0),
          section('graduate', '姓名、身份证号、手机', 1),
        ],
      }),
    ),
  )
}

describe('my data', () => {
  it('begins with who I am, ends with the log, and has what is empty in one line', async () => {
    hold()
    show(<MyDataPage />)
    const first = await screen.findByText('姓名、身份证号、手机')
    const places = ['填报信息', '系统日志', /^目前没有：名单更新前的信息；谁查看过/].map(text =>
      screen.getByText(text),
    )
    for (const [index, place] of places.entries()) {
      const before = index === 0 ? first : places[index - 1]!
      expect(before.compareDocumentPosition(place)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
    }
  })

  it('counts one and many in English', async () => {
    await i18next.changeLanguage('en')
    try {
      hold()
      show(<MyDataPage />)
      expect(await screen.findAllByText('1 record')).toHaveLength(2)
      expect(screen.getByText(/^21 records/)).toBeVisible()
      expect(screen.getByText(/every record and 1 file of proof/)).toBeVisible()
    } finally {
      await i18next.changeLanguage('zh')
    }
  })
})
