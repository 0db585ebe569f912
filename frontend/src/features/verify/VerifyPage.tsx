import { Alert, Badge, Code, Stack, Table, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { count, dateTime } from '@/shared/format'
import { Loading } from '@/shared/ui/Loading'
import { PageTitle } from '@/shared/ui/PageTitle'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { WideTable } from '@/shared/ui/WideTable'
import { publishedQuery, type Verdict } from './api'
import { RateCheck } from './RateCheck'
import { SavedCheckpoint } from './SavedCheckpoint'

/** Anybody checks in their own browser that the school's log only ever grew. */
export default function VerifyPage() {
  const { t } = useTranslation('verify')
  const published = useQuery(publishedQuery)
  const wrong = published.data?.checked.filter(one => one.verdict !== 'right').length ?? 0
  return (
    <Stack maw={960} mx="auto" w="100%">
      <PageTitle>{t('title')}</PageTitle>
      <Text>{t('intro')}</Text>
      {published.data && <RateCheck keys={published.data.keys} />}
      {published.isPending && <Loading />}
      {published.isError && <ProblemPanel error={published.error} onRetry={() => published.refetch()} />}
      {published.data && !published.data.newest && <Text>{t('none')}</Text>}
      {published.data?.newest && (
        <>
          <Alert
            role="status"
            color={wrong ? 'red' : 'green'}
            variant="light"
            title={t(wrong ? 'someWrong' : 'allRight', {
              count: published.data.checked.length,
              n: published.data.checked.length,
              wrong,
            })}
          >
            <Text size="sm">{t('meaning', { size: count(published.data.newest.size) })}</Text>
          </Alert>
          <SavedCheckpoint newest={published.data.newest} keys={published.data.keys} />
          <Title order={2} size="h4">
            {t('published')}
          </Title>
          <WideTable minWidth={560}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('signedAt')}</Table.Th>
                <Table.Th ta="end">{t('entries')}</Table.Th>
                <Table.Th>{t('root')}</Table.Th>
                <Table.Th>{t('outcome')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {published.data.checked.map(one => (
                <Table.Tr key={one.signedAt}>
                  <Table.Td data-key>{dateTime(one.signedAt)}</Table.Td>
                  <Table.Td ta="end" data-label={t('entries')}>
                    {count(one.checkpoint.size)}
                  </Table.Td>
                  <Table.Td data-label={t('root')}>
                    <Code>{one.checkpoint.root.slice(0, 16)}…</Code>
                  </Table.Td>
                  <Table.Td data-label={t('outcome')}>
                    <Outcome of={one.verdict} />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </WideTable>
          <Title order={2} size="h4">
            {t('keys')}
          </Title>
          <Text size="sm">{t('keysHint')}</Text>
          {published.data.listed.map(key => (
            <div key={key.from}>
              <Code block style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
                {key.key}
              </Code>
              <Text size="xs">
                {t('served', { from: dateTime(key.from), until: key.until ? dateTime(key.until) : t('now') })}
              </Text>
            </div>
          ))}
          <Text size="sm">{t('offline')}</Text>
        </>
      )}
    </Stack>
  )
}

export function Outcome({ of }: { of: Verdict }) {
  const { t } = useTranslation('verify')
  return (
    <Badge variant="outline" color={of === 'right' ? 'green' : 'red'} c="var(--mantine-color-text)" tt="none">
      {t(`verdict.${of}`)}
    </Badge>
  )
}
