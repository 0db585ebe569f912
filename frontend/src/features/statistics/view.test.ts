import { describe, expect, it } from 'vitest'
import type { Me } from '@/shared/api/types'
import { viewOf } from './view'

const me = (kind: string, navigation: string[]) =>
  ({ scope: { kind, classIds: [], collegeIds: [] }, navigation }) as unknown as Me

describe('the overview', () => {
  it('of class staff goes class by class and begins with their queue', () => {
    expect(viewOf(me('CLASSES', ['review']))).toEqual({
      name: 'classes',
      rates: 'class',
      progress: 'class',
      queue: 'atClass',
    })
  })
  it('of an officer goes by major and begins with the queue of the college', () => {
    expect(viewOf(me('ONE_COLLEGE', ['review']))).toMatchObject({ rates: 'major', queue: 'atCollege' })
  })
  it('of a leader, who reviews nothing, has no queue', () => {
    expect(viewOf(me('ONE_COLLEGE', [])).queue).toBeUndefined()
  })
  it('of the office goes by college', () => {
    expect(viewOf(me('WHOLE_SCHOOL', ['graduates']))).toEqual({
      name: 'school',
      rates: 'college',
      progress: 'college',
    })
  })
})
