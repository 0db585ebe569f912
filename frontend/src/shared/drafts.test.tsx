import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { show } from '@/test/render'
import { draftsBelongTo, onceSent, useDraft } from './drafts'
import { holdsIdNumber } from './id-numbers'

const SLOT = 'luoshi.draft.reason-7'

function Subject() {
  const [text, setText] = useDraft('reason-7', '')
  return <input aria-label="reason" value={text} onChange={event => setText(event.currentTarget.value)} />
}

describe('a draft', () => {
  it('is kept as long as no ID number is in it; with one it is shown, and kept nowhere', async () => {
    const user = userEvent.setup()
    show(<Subject />)
    const box = await screen.findByLabelText('reason')
    await user.type(box, '联系不上 ')
    expect(window.sessionStorage.getItem(SLOT)).toBe('"联系不上 "')
    await user.type(box, '11010519491231002X')
    expect(box).toHaveValue('联系不上 11010519491231002X')
    expect(window.sessionStorage.getItem(SLOT)).toBeNull()
  })

  it('is not that of the next person, who came after a session that ran out', () => {
    draftsBelongTo('one')
    window.sessionStorage.setItem(SLOT, '"x"')
    draftsBelongTo('one')
    expect(window.sessionStorage.getItem(SLOT)).toBe('"x"')
    draftsBelongTo('another')
    expect(window.sessionStorage.getItem(SLOT)).toBeNull()
  })

  it('is forgotten once it was sent, and only then', async () => {
    const done: string[] = []
    onceSent(Promise.reject(new Error('refused')), () => done.push('refused'))
    onceSent(Promise.resolve(), () => done.push('sent'))
    await waitFor(() => expect(done).toEqual(['sent']))
  })
})

describe('ID numbers', () => {
  it.each([
    ['11010519491231002X', true],
    ['身份证 110105 19491231 002x。', true],
    ['2022110105194912310020', false],
    ['914301007279876543', false],
    ['110105194912310021', false],
    ['0731-22222222', false],
  ])('%s', (text, held) => expect(holdsIdNumber(text)).toBe(held))
})
