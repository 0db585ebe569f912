import { Alert, List } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { count } from '@/shared/format'
import { gapsQuery } from './api'

/** Classes whose graduates wait because nobody reviews them. */
export function Gaps({ cohort }: { cohort: number }) {
  const { t } = useTranslation('assignments')
  const gaps = useQuery(gapsQuery(cohort)).data
  if (!gaps?.total) return null
  return (
    <Alert
      color="orange"
      title={t('gaps', { n: count(gaps.total) })}
      styles={{ title: { color: 'var(--mantine-color-text)' } }}
    >
      <List size="sm">
        {gaps.items.slice(0, 20).map(one => (
          <List.Item key={one.classKey}>{t('gap', { ...one, graduates: count(one.graduates) })}</List.Item>
        ))}
      </List>
    </Alert>
  )
}
