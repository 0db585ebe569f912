import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Rates } from '@/shared/api/types'
import { dateTime } from '@/shared/format'

/** As of when, on which roster and policy. */
export function Moment({
  rates,
}: {
  rates: Pick<Rates, 'asOf' | 'position' | 'rosterVersion' | 'policyVersion'>
}) {
  const { t } = useTranslation('statistics')
  return (
    <Text size="sm">
      {t('moment', {
        at: dateTime(rates.asOf),
        position: rates.position,
        roster: rates.rosterVersion,
        policy: rates.policyVersion,
      })}
    </Text>
  )
}
