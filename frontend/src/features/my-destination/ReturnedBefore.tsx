import { Paper, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { declarationQuery } from '@/shared/api/declarations'
import type { Declaration } from '@/shared/api/types'
import { day } from '@/shared/format'
import type { PolicyLookup } from '@/shared/policy'
import { StepReasons } from '@/shared/ui/HistoryList'

/** The declaration that this draft corrects, when it was returned. */
export const useCorrected = ({ copyOf }: Declaration) =>
  useQuery({ ...declarationQuery(copyOf ?? ''), enabled: !!copyOf }).data

/** Why the declaration that this draft corrects was returned, and by when it is wanted again: said until it is handed in. */
export function ReturnedBefore({ declaration, policy }: { declaration: Declaration; policy: PolicyLookup }) {
  const { t } = useTranslation('my-destination')
  const corrected = useCorrected(declaration)
  if (!corrected?.returned) return null
  return (
    <Paper p="sm" bg="light-dark(var(--mantine-color-orange-0), var(--mantine-color-dark-5))">
      <Text size="sm" fw={600}>
        {t('proof.returned')}
      </Text>
      <StepReasons step={corrected.returned} policy={policy} />
      {corrected.dueOn && (
        <Text size="sm" mt={4} fw={600}>
          {t('returnedDue', { day: day(corrected.dueOn) })}
        </Text>
      )}
    </Paper>
  )
}
