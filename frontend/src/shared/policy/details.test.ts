import { describe, expect, it } from 'vitest'
import { policy } from '@/test/policy'
import { detailsOf, typedOf } from './details'

const fields = policy.destinations[0]!.fields

describe('details of a declaration', () => {
  it('become one text a field and come back the same', () => {
    const details = {
      employer: { name: '长沙机电有限公司', creditCode: '91350100M000100Y43' },
      monthlyPay: 4500,
    }
    const typed = typedOf(details)
    expect(typed).toEqual({
      'employer.name': '长沙机电有限公司',
      'employer.creditCode': '91350100M000100Y43',
      monthlyPay: '4500',
    })
    expect(detailsOf(typed, fields)).toEqual(details)
  })
  it('leave out what is empty and what this destination does not ask for', () => {
    expect(detailsOf({ 'employer.name': ' 甲 ', monthlyPay: ' ', schoolName: '湖南大学' }, fields)).toEqual({
      employer: { name: '甲' },
    })
  })
})
