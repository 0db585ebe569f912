import { Alert } from '@mantine/core'
import { IconClockExclamation } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { dateTime } from '@/shared/format'
import { clockQuery } from './api'

/** Says that the log's time lies ahead of now, what that means and what is to be done; nothing where it does not. */
export function ClockAhead() {
  const { t } = useTranslation('audit')
  const clock = useQuery(clockQuery).data
  if (!clock?.lastMoment || clock.aheadSeconds === 0) return null
  return (
    <Alert
      role="alert"
      color="orange"
      variant="light"
      icon={<IconClockExclamation aria-hidden />}
      title={t('clockAhead')}
      styles={{ title: { color: 'var(--mantine-color-text)' } }}
    >
      {t('clockAheadText', { last: dateTime(clock.lastMoment) })}
    </Alert>
  )
}
