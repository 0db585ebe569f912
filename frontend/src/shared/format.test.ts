import { describe, expect, it } from 'vitest'
import { ago } from './format'

const now = Date.parse('2022-06-02T08:00:00Z')

describe('how long ago', () => {
  it.each([
    ['2022-06-02T07:59:40Z', '刚刚'],
    ['2022-06-02T08:00:20Z', '刚刚'],
    ['2022-06-02T07:58:00Z', '2分钟前'],
    ['2022-06-02T05:00:00Z', '3小时前'],
    ['2022-05-30T08:00:00Z', '3天前'],
  ])('%s is %s', (instant, words) => {
    expect(ago(instant, now)).toBe(words)
  })
})
