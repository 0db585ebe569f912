import { Badge, Group, Paper, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Concern } from '@/shared/api/types'
import { day } from '@/shared/format'
import { usePolicy } from '@/shared/policy'

const colors = { OPEN: 'orange', REFERRED: 'blue', RESOLVED: 'teal' }

/** One concern as sender and office see it: what, when, where it stands, the answer. */
export function ConcernCard({ concern, children }: { concern: Concern; children?: ReactNode }) {
  const { t } = useTranslation('concerns')
  const policy = usePolicy(concern.cohort)
  const about = [concern.destination && policy.destinationName(concern.destination), concern.employerName]
    .filter(Boolean)
    .join(' · ')
  return (
    <Paper withBorder p="md" component="article" data-testid="concern">
      <Stack gap="xs">
        <Group justify="space-between" gap="xs">
          <Text fw={600}>{t(`short.${concern.kind}`)}</Text>
          <Badge variant="outline" color={colors[concern.status]} c="var(--mantine-color-text)" tt="none">
            {t(`status.${concern.status}`)}
          </Badge>
        </Group>
        <Text size="sm">
          {t('filed', { day: day(concern.filedOn) })} · {t('cohortYear', { year: concern.cohort })} ·{' '}
          {t('problem.rule', { rule: concern.rule })}
        </Text>
        <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{concern.text}</Text>
        {about && (
          <Text size="sm">
            {t('told')} {about}
          </Text>
        )}
        {concern.outcome && (
          <Paper bg="var(--mantine-color-default-hover)" p="sm">
            <Text size="sm" fw={600}>
              {t(`outcome.${concern.outcome}`)} · {day(concern.resolvedOn)}
            </Text>
            <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
              {concern.answer}
            </Text>
          </Paper>
        )}
        {children}
      </Stack>
    </Paper>
  )
}
