import { Paper, Stack, Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { RateDimension, Rates } from '@/shared/api/types'
import { count, dateTime, rate } from '@/shared/format'
import { paths } from '@/shared/paths'
import type { Search } from '@/shared/search'
import { Loading } from '@/shared/ui/Loading'
import { TextLink } from '@/shared/ui/links'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { type Cut, ratesQuery } from './api'

const RateChart = lazy(() => import('./RateChart'))

/** Rates of the groups at both stages, as chart and as table; every line opens its graduates. */
export function RatesView({ cut, by }: { cut: Cut; by: RateDimension }) {
  const { t } = useTranslation('statistics')
  const reported = useQuery(ratesQuery(cut, by, 'reported'))
  const verified = useQuery(ratesQuery(cut, by, 'verified'))
  const error = verified.error ?? reported.error
  if (error)
    return (
      <ProblemPanel error={error} onRetry={() => Promise.all([reported.refetch(), verified.refetch()])} />
    )
  if (!reported.data || !verified.data) return <Loading />
  const before = new Map(reported.data.groups.map(one => [one.key, one]))
  const bars = verified.data.groups.map(one => ({
    name: one.name,
    verified: one.rate,
    reported: before.get(one.key)?.rate ?? null,
  }))
  return (
    <Stack>
      {bars.length > 0 && bars.length <= 30 && (
        <Paper withBorder p="md" role="img" aria-label={t('chartLabel')}>
          <Suspense fallback={<Loading />}>
            <RateChart bars={bars} />
          </Suspense>
        </Paper>
      )}
      <Table.ScrollContainer minWidth={640} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
        <Table striped>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t(`by.${by}`)}</Table.Th>
              <Num head>{t('graduates')}</Num>
              <Num head>{t('employedAt', { stage: t('stage.reported') })}</Num>
              <Num head>{t('rateAt', { stage: t('stage.reported') })}</Num>
              <Num head>{t('employedAt', { stage: t('stage.verified') })}</Num>
              <Num head>{t('rateAt', { stage: t('stage.verified') })}</Num>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {verified.data.groups.map(one => (
              <Table.Tr key={one.key}>
                <Table.Td>
                  <GroupName cut={cut} by={by} groupKey={one.key} name={one.name} />
                </Table.Td>
                <Num>{count(one.graduates)}</Num>
                <Num>{count(before.get(one.key)?.employed ?? 0)}</Num>
                <Num>{rate(before.get(one.key)?.rate)}</Num>
                <Num>{count(one.employed)}</Num>
                <Num>{rate(one.rate)}</Num>
              </Table.Tr>
            ))}
          </Table.Tbody>
          <Table.Tfoot>
            <Table.Tr>
              <Table.Th>{t('together')}</Table.Th>
              <Num head>{count(verified.data.total.graduates)}</Num>
              <Num head>{count(reported.data.total.employed)}</Num>
              <Num head>{rate(reported.data.total.rate)}</Num>
              <Num head>{count(verified.data.total.employed)}</Num>
              <Num head>{rate(verified.data.total.rate)}</Num>
            </Table.Tr>
          </Table.Tfoot>
        </Table>
      </Table.ScrollContainer>
      <Moment rates={verified.data} />
    </Stack>
  )
}

/** A number of the table. */
export function Num({ children, head }: { children: React.ReactNode; head?: boolean }) {
  const Cell = head ? Table.Th : Table.Td
  return (
    <Cell ta="right" style={{ fontVariantNumeric: 'tabular-nums' }}>
      {children}
    </Cell>
  )
}

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

const listed: Partial<Record<RateDimension, string>> = { college: 'college', major: 'major', class: 'class' }

function GroupName({
  cut,
  by,
  groupKey,
  name,
}: {
  cut: Cut
  by: RateDimension
  groupKey: string
  name: string
}) {
  const filter = listed[by]
  if (!filter) return name
  const search: Search = {
    cohort: String(cut.cohort),
    college: cut.college,
    counted: 'true',
    [filter]: groupKey,
  }
  return (
    <TextLink to={paths.graduates} search={search}>
      {name}
    </TextLink>
  )
}
