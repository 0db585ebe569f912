import { describe, expect, it } from 'vitest'
import { turned } from './Marks'

const mark = { left: 0.1, top: 0.2, width: 0.3, height: 0.05 }
const rounded = (turn: number) =>
  Object.fromEntries(Object.entries(turned(mark, turn)).map(([name, value]) => [name, +value.toFixed(4)]))

describe('a mark on a page that is turned', () => {
  it('stays where it is on an upright page', () => {
    expect(rounded(0)).toEqual(mark)
    expect(rounded(360)).toEqual(mark)
  })

  it('goes with its page to the right, upside down and to the left', () => {
    expect(rounded(90)).toEqual({ left: 0.75, top: 0.1, width: 0.05, height: 0.3 })
    expect(rounded(180)).toEqual({ left: 0.6, top: 0.75, width: 0.3, height: 0.05 })
    expect(rounded(270)).toEqual({ left: 0.2, top: 0.6, width: 0.05, height: 0.3 })
  })
})
