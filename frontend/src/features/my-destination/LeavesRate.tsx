import { Alert } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { declarationsOfQuery } from '@/shared/api/declarations'
import type { Declaration } from '@/shared/api/types'
import type { PolicyLookup } from '@/shared/policy'

/** Says before "not employed" goes in that the verified job stops counting at that moment (R6.1), and when it comes back. */
export function LeavesRate({ declaration, policy }: { declaration: Declaration; policy: PolicyLookup }) {
  const { t } = useTranslation('my-destination')
  const employed = (code: string) => policy.destination(code)?.employed === true
  const all = useQuery({
    ...declarationsOfQuery(declaration.graduate.id),
    enabled: !employed(declaration.destination),
  }).data
  const verified = all?.find(one => one.state === 'VERIFIED' && employed(one.destination))
  if (!verified || employed(declaration.destination)) return null
  return (
    <Alert color="orange" title={t('leaves.title')}>
      {t('leaves.text', { name: policy.destinationName(verified.destination) })}{' '}
      {t('problem.ruleIn', { rule: 'R6.1' })}
    </Alert>
  )
}
