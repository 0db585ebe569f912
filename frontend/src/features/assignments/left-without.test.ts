import { describe, expect, it } from 'vitest'
import type { Assignment } from '@/shared/api/types'
import { lastOfCollege, leftWithout } from './left-without'

const one = (staffNumber: string, role: Assignment['role'], classNames: string[], collegeCode = '01') =>
  ({ staffNumber, role, classNames, collegeCode }) as Assignment

describe('what follows when an assignment is removed', () => {
  const counselor = one('T1', 'counselor', ['A', 'B'])
  const adviser = one('T2', 'class-adviser', ['A'])
  const elsewhere = one('T3', 'counselor', ['B'], '02')
  const officer = one('T4', 'officer', [])
  const all = [counselor, adviser, elsewhere, officer]

  it('names the classes that nobody else reviews; a class of the same name elsewhere is another', () => {
    expect(leftWithout(counselor, all)).toEqual(['B'])
    expect(leftWithout(adviser, all)).toEqual([])
  })

  it('notices the last officer of a college', () => {
    expect(lastOfCollege(officer, all)).toBe(true)
    expect(lastOfCollege(officer, [...all, one('T5', 'officer', [])])).toBe(false)
    expect(lastOfCollege(counselor, all)).toBe(false)
  })
})
