import type { Me, ProgressGrouping, RateDimension } from '@/shared/api/types'

/** How the overview is cut for somebody: by what they answer for. */
export interface View {
  name: 'school' | 'college' | 'classes'
  rates: RateDimension
  progress: ProgressGrouping
  /** Whose queue is theirs, where they review. */
  queue?: 'atClass' | 'atCollege'
}

/** The school by college, a college by major and class, classes one by one; what waits for a reviewer comes first. */
export function viewOf({ scope, navigation }: Pick<Me, 'scope' | 'navigation'>): View {
  const reviews = navigation.includes('review')
  if (scope.kind === 'CLASSES') {
    return { name: 'classes', rates: 'class', progress: 'class', queue: reviews ? 'atClass' : undefined }
  }
  if (scope.kind === 'ONE_COLLEGE') {
    return { name: 'college', rates: 'major', progress: 'class', queue: reviews ? 'atCollege' : undefined }
  }
  return { name: 'school', rates: 'college', progress: 'college' }
}
