import { Alert, List, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Refusal } from '@/shared/api/problem'
import { count, rate } from '@/shared/format'
import { Loading } from '@/shared/ui/Loading'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import type { SchoolKey } from './log'
import { rateQuery } from './rate'

const LONGEST = 20

/** Checks the published rate that the address names (`?rate=2026`), where it names one. */
export function RateCheck({ keys }: { keys: SchoolKey[] }) {
  const asked = new URLSearchParams(window.location.search).get('rate')
  if (!asked) return null
  return /^\d{4}$/.test(asked) ? <Rate year={Number(asked)} keys={keys} /> : <NothingPublished year={asked} />
}

/** Says so also where there was something once: what was published is never taken back. */
function NothingPublished({ year }: { year: string }) {
  const { t } = useTranslation('verify')
  return (
    <Alert role="status" color="red" variant="light" title={t('rate.none', { year: year.slice(0, LONGEST) })}>
      <Text size="sm">{t('rate.noneHint')}</Text>
    </Alert>
  )
}

function Rate({ year, keys }: { year: number; keys: SchoolKey[] }) {
  const { t } = useTranslation('verify')
  const found = useQuery(rateQuery(year, keys))
  if (found.isPending) return <Loading />
  if (found.error instanceof Refusal && found.error.status === 404)
    return <NothingPublished year={String(year)} />
  if (found.isError) return <ProblemPanel error={found.error} onRetry={() => found.refetch()} />
  const { rate: published, checked, valid } = found.data
  const { graduates, employed } = published
  return (
    <Alert
      role="status"
      color={valid ? 'green' : 'red'}
      variant="light"
      title={t(valid ? 'rate.valid' : 'rate.notValid', { year, rate: rate(published.rate) })}
    >
      {graduates != null && employed != null && (
        <Text size="sm">{t('rate.counts', { graduates: count(graduates), employed: count(employed) })}</Text>
      )}
      <List size="sm">
        {(['signature', 'content', 'figures', 'log'] as const).map(part => (
          <List.Item key={part}>
            {checked[part] ? '✓' : '✗'} {t(`rate.${part}`)}
          </List.Item>
        ))}
      </List>
    </Alert>
  )
}
