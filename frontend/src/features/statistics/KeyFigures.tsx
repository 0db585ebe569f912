import { Paper, SimpleGrid, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { count, rate } from '@/shared/format'
import { paths } from '@/shared/paths'
import type { Search } from '@/shared/search'
import { TextLink } from '@/shared/ui/links'
import { type Cut, progressQuery, ratesQuery } from './api'
import { behind, employed, overdue, without } from './behind'
import type { View } from './view'

interface Figure {
  label: string
  value: string | undefined
  /** The graduates behind it, or the queue where it is work to do. */
  to: string
  search: Search
}

/** The figures that matter first: for the school its rates, for reviewers what waits for them. Each opens what is behind it. */
export function KeyFigures({ cut, view }: { cut: Cut; view: View }) {
  const { t } = useTranslation('statistics')
  const verified = useQuery(ratesQuery(cut, view.rates, 'verified')).data?.total
  const reported = useQuery(ratesQuery(cut, view.rates, 'reported')).data?.total
  const progress = useQuery(progressQuery(cut, view.progress)).data
  const total = progress?.total
  const tooLong = progress ? overdue(progress.asOf, progress.overdueAfterDays) : {}
  const people = (label: string, value: string | undefined, search: Search): Figure => ({
    label,
    value,
    to: paths.graduates,
    search: behind(cut, search),
  })
  const number = (n: number | undefined) => (n === undefined ? undefined : count(n))
  const rates = (['verified', 'reported'] as const).map(stage => {
    const of = stage === 'verified' ? verified : reported
    return people(t('rateAt', { stage: t(`stage.${stage}`) }), of && rate(of.rate), employed(stage))
  })
  const notDeclared = people(t('notDeclared'), number(total?.notDeclared), without('reported'))
  const late = people(t('overdue'), number(total?.overdue), tooLong)
  const figures: Figure[] = view.queue
    ? [
        {
          label: t('forMe'),
          value: number(total?.[view.queue].count),
          to: paths.review,
          search: { cohort: String(cut.cohort) },
        },
        late,
        notDeclared,
        people(
          t('returned'),
          total && count(total.states.find(one => one.state === 'RETURNED')?.count ?? 0),
          { state: 'RETURNED' },
        ),
        ...(view.queue === 'atClass'
          ? [people(t('inDifficulty'), number(total?.inDifficulty), { difficulty: 'true' }), rates[0]!]
          : rates),
      ]
    : [
        ...rates,
        people(t('graduates'), number(verified?.graduates), {}),
        people(
          t('employedAt', { stage: t('stage.verified') }),
          number(verified?.employed),
          employed('verified'),
        ),
        notDeclared,
        late,
      ]
  return (
    <SimpleGrid cols={{ base: 2, sm: 3, lg: 6 }} spacing="sm">
      {figures.map(({ label, value, to, search }) => (
        <Paper key={label} withBorder p="md">
          <Text size="sm">{label}</Text>
          <Text component="div" fz="h2" fw={700} lh={1.3} style={{ fontVariantNumeric: 'tabular-nums' }}>
            {value === undefined ? (
              '…'
            ) : (
              <TextLink to={to} search={search} c="inherit" fw="inherit">
                {value}
              </TextLink>
            )}
          </Text>
        </Paper>
      ))}
    </SimpleGrid>
  )
}
