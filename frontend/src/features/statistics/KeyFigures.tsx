import { Paper, SimpleGrid, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { count, rate } from '@/shared/format'
import { type Cut, progressQuery, ratesQuery } from './api'

/** The figures everybody asks for first, each with its stage. */
export function KeyFigures({ cut }: { cut: Cut }) {
  const { t } = useTranslation('statistics')
  const verified = useQuery(ratesQuery(cut, 'college', 'verified')).data
  const reported = useQuery(ratesQuery(cut, 'college', 'reported')).data
  const progress = useQuery(progressQuery(cut.cohort)).data
  const figures = [
    { label: t('rateAt', { stage: t('stage.verified') }), value: verified ? rate(verified.total.rate) : '…' },
    { label: t('rateAt', { stage: t('stage.reported') }), value: reported ? rate(reported.total.rate) : '…' },
    { label: t('graduates'), value: verified ? count(verified.total.graduates) : '…' },
    {
      label: t('employedAt', { stage: t('stage.verified') }),
      value: verified ? count(verified.total.employed) : '…',
    },
    { label: t('notDeclared'), value: progress ? count(progress.total.notDeclared) : '…' },
    { label: t('overdue'), value: progress ? count(progress.total.overdue) : '…' },
  ]
  return (
    <SimpleGrid cols={{ base: 2, sm: 3, lg: 6 }} spacing="sm">
      {figures.map(({ label, value }) => (
        <Paper key={label} withBorder p="md">
          <Text size="sm">{label}</Text>
          <Text fz="h2" fw={700} lh={1.3} style={{ fontVariantNumeric: 'tabular-nums' }}>
            {value}
          </Text>
        </Paper>
      ))}
    </SimpleGrid>
  )
}
