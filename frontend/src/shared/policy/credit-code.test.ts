import { describe, expect, it } from 'vitest'
import { isCreditCode, normaliseCreditCode } from './credit-code'

describe('unified social credit code', () => {
  it.each([
    ['91350100M000100Y43', true, 'example of the standard'],
    ['91310110666007217T', true, 'published'],
    ['12100000400009880K', true, 'a public institution'],
    ['91350100M000100Y4A', false, 'wrong check digit'],
    ['91430100MA4L000150', true, 'check digit 0'],
    ['91430100MA4L000440', true, 'check digit 0'],
    ['N2430100MF00000010', true, 'a letter in front'],
    ['91350100M000100Y4', false, 'too short'],
    ['91350100I000100Y43', false, 'a letter that the standard leaves out'],
  ])('%s: %s (%s)', (code, valid) => {
    expect(isCreditCode(code)).toBe(valid)
  })

  it('is read as people type it: full width, lower case, with blanks', () => {
    expect(normaliseCreditCode(' ９１35 0100-m000100y4 3 ')).toBe('91350100M000100Y43')
  })
})
