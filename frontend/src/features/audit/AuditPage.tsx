import { Button, Group, Stack, Table, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/shared/api/me'
import { count, dateTime } from '@/shared/format'
import { paths } from '@/shared/paths'
import { ListPages, usePage } from '@/shared/ui/ListPages'
import { Loading } from '@/shared/ui/Loading'
import { TextLink } from '@/shared/ui/links'
import { PageTitle } from '@/shared/ui/PageTitle'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { WideTable } from '@/shared/ui/WideTable'
import { runQuery, runsQuery, useVerify } from './api'
import { ClockAhead } from './ClockAhead'
import { Run } from './Run'

/** Whether everything that is kept is as the log says: the last run, what it found, and the runs before it. */
export default function AuditPage() {
  const { t } = useTranslation('audit')
  const runs = useQuery(runsQuery())
  // the last run is the first of the newest page, whichever page is looked at
  const listed = useQuery(runsQuery(usePage()))
  const verify = useVerify()
  const last = runs.data?.items.find(one => one.status !== 'RUNNING')
  const running = runs.data?.items.some(one => one.status === 'RUNNING')
  const details = useQuery(runQuery(last?.id))
  const mayStart = useMe().navigation.includes('roster')
  return (
    <Stack maw={1000}>
      <PageTitle>{t('title')}</PageTitle>
      <Text size="sm">{t('intro')}</Text>
      <ClockAhead />
      <Group>
        {mayStart && (
          <Button onClick={() => verify.mutate()} loading={runs.isPending || verify.isPending || running}>
            {t('start')}
          </Button>
        )}
        <TextLink to={paths.verifyLog}>{t('public')}</TextLink>
      </Group>
      <ProblemPanel error={verify.error} />
      {runs.isPending && <Loading />}
      {runs.isError && <ProblemPanel error={runs.error} onRetry={() => runs.refetch()} />}
      {runs.data && !last && <Text>{t(running ? 'running' : 'none')}</Text>}
      {details.data && <Run of={details.data} />}
      {!!listed.data?.total && (
        <>
          <Title order={2} size="h4">
            {t('earlier')}
          </Title>
          <WideTable minWidth={480}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('startedAt')}</Table.Th>
                <Table.Th>{t('by')}</Table.Th>
                <Table.Th>{t('outcome')}</Table.Th>
                <Table.Th ta="end">{t('found')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {listed.data.items.map(one => (
                <Table.Tr key={one.id}>
                  <Table.Td data-key>{dateTime(one.startedAt)}</Table.Td>
                  <Table.Td data-label={t('by')}>{t(one.onDemand ? 'onDemand' : 'nightly')}</Table.Td>
                  <Table.Td data-label={t('outcome')}>{t(`status.${one.status}`)}</Table.Td>
                  <Table.Td ta="end" data-label={t('found')}>
                    {count(one.found)}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </WideTable>
          <ListPages total={listed.data.total} />
        </>
      )}
    </Stack>
  )
}
