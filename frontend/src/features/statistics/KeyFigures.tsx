import { Paper, SimpleGrid, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { count, rate } from '@/shared/format'
import { paths } from '@/shared/paths'
import type { Search } from '@/shared/search'
import { TextLink } from '@/shared/ui/links'
import { type Cut, progressQuery, ratesQuery } from './api'
import { behind, employed, overdue, without } from './behind'

/** The figures everybody asks for first, each with its stage and with the graduates behind it. */
export function KeyFigures({ cut }: { cut: Cut }) {
  const { t } = useTranslation('statistics')
  const verified = useQuery(ratesQuery(cut, 'college', 'verified')).data?.total
  const reported = useQuery(ratesQuery(cut, 'college', 'reported')).data?.total
  const progress = useQuery(progressQuery(cut)).data
  const late = progress ? overdue(progress.asOf, progress.overdueAfterDays) : {}
  const figures: { label: string; value: string | undefined; search: Search }[] = [
    {
      label: t('rateAt', { stage: t('stage.verified') }),
      value: verified && rate(verified.rate),
      search: employed('verified'),
    },
    {
      label: t('rateAt', { stage: t('stage.reported') }),
      value: reported && rate(reported.rate),
      search: employed('reported'),
    },
    { label: t('graduates'), value: verified && count(verified.graduates), search: {} },
    {
      label: t('employedAt', { stage: t('stage.verified') }),
      value: verified && count(verified.employed),
      search: employed('verified'),
    },
    {
      label: t('notDeclared'),
      value: progress && count(progress.total.notDeclared),
      search: without('reported'),
    },
    { label: t('overdue'), value: progress && count(progress.total.overdue), search: late },
  ]
  return (
    <SimpleGrid cols={{ base: 2, sm: 3, lg: 6 }} spacing="sm">
      {figures.map(({ label, value, search }) => (
        <Paper key={label} withBorder p="md">
          <Text size="sm">{label}</Text>
          <Text component="div" fz="h2" fw={700} lh={1.3} style={{ fontVariantNumeric: 'tabular-nums' }}>
            {value === undefined ? (
              '…'
            ) : (
              <TextLink to={paths.graduates} search={behind(cut, search)} c="inherit" fw="inherit">
                {value}
              </TextLink>
            )}
          </Text>
        </Paper>
      ))}
    </SimpleGrid>
  )
}
