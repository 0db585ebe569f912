import { describe, expect, it } from 'vitest'
import type { ClassGap } from '@/shared/api/types'
import { byCollege } from './by-college'

const gap = (collegeCode: string, className: string, graduates: number): ClassGap => ({
  collegeCode,
  collegeName: `学院${collegeCode}`,
  className,
  classKey: `${collegeCode}/${className}`,
  graduates,
})

describe('classes without a reviewer', () => {
  it('stand under their college with the graduates who wait', () => {
    const found = byCollege([
      gap('02', '软件2201班', 40),
      gap('01', '机电2201班', 42),
      gap('02', '软件2202班', 2),
    ])
    expect(found.map(one => [one.code, one.graduates, one.classes.map(each => each.className)])).toEqual([
      ['02', 42, ['软件2201班', '软件2202班']],
      ['01', 42, ['机电2201班']],
    ])
  })
})
