import { describe, expect, it } from 'vitest'
import { merge } from './typed'

describe('what is typed here and stored elsewhere', () => {
  it('keeps what I typed, with what is stored by now beside it', () => {
    const kept = { base: { name: '甲厂' }, typed: { name: '乙厂' } }
    expect(merge(kept, { name: '丙厂' })).toEqual({ ...kept, beside: { name: '丙厂' } })
  })
  it('follows the store where I typed nothing', () => {
    const kept = { base: { name: '甲厂', pay: '1' }, typed: { name: '乙厂', pay: '1' } }
    const merged = merge(kept, { name: '甲厂', pay: '2' })
    expect(merged).toEqual({
      base: { name: '甲厂', pay: '2' },
      typed: { name: '乙厂', pay: '2' },
      beside: {},
    })
  })
  it('says nothing where both typed the same, or the store still holds what I began with', () => {
    const kept = { base: { name: '甲厂' }, typed: { name: '乙厂' } }
    expect(merge(kept, { name: '乙厂' }).beside).toEqual({})
    expect(merge(kept, { name: '甲厂' }).beside).toEqual({})
  })
  it('shows what was emptied elsewhere', () => {
    expect(merge({ base: { pay: '1' }, typed: { pay: '3' } }, {}).beside).toEqual({ pay: '' })
  })
})
