import { Button, Group, Paper, Stack, Table, Text, Title } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Inspection, InspectionStratum, Proportion } from '@/shared/api/types'
import { count, rate } from '@/shared/format'
import { usePolicy } from '@/shared/policy'
import { Loading } from '@/shared/ui/Loading'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { WideTable } from '@/shared/ui/WideTable'
import { resultQuery, saveResult } from './api'

/** What share is not true, by stratum and overall, and how sure that is (R8.2). */
export function Result({ inspection }: { inspection: Inspection }) {
  const { t } = useTranslation('inspections')
  const { destinationName } = usePolicy(inspection.cohort)
  const found = useQuery(resultQuery(inspection.id))
  const file = useMutation({
    mutationFn: () => saveResult(inspection.id, t('fileName', { id: inspection.id })),
  })
  if (found.isPending) return <Loading />
  if (found.isError) return <ProblemPanel error={found.error} onRetry={() => found.refetch()} />
  const { total, overall, strata, covered, effectiveSize, changed, lateEvidence } = found.data
  const columns = ['population', 'drawnCount', 'consistent', 'inconsistent', 'noLastWord'] as const
  const figures = ({ counts }: InspectionStratum) =>
    [
      counts.population,
      counts.drawn,
      counts.consistent,
      counts.inconsistent,
      counts.unreached + counts.refused + counts.open,
    ].map(count)
  return (
    <Stack>
      <Paper withBorder p="md">
        <Group justify="space-between" align="start">
          <div>
            <Title order={2} size="h4">
              {t('distortion')}
            </Title>
            <Text size="xl" fw={700} data-testid="distortion">
              {rate(overall.rate)}
            </Text>
            <Text size="sm">{interval(overall, t('interval'))}</Text>
          </div>
          <Button
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
            loading={file.isPending}
            onClick={() => file.mutate()}
          >
            PDF
          </Button>
        </Group>
        <ProblemPanel error={file.error} />
        <Text size="sm" mt="xs">
          {t('resultText', {
            population: count(total.population),
            drawn: count(total.drawn),
            decided: count(total.consistent + total.inconsistent),
            unreached: count(total.unreached),
            refused: count(total.refused),
            open: count(total.open),
          })}
        </Text>
        {effectiveSize != null && covered != null && (
          <Text size="sm">{t('estimateText', { covered: rate(covered), size: effectiveSize })}</Text>
        )}
        {(changed > 0 || lateEvidence > 0) && (
          <Text size="sm" fw={600}>
            {t('warnings', { changed: count(changed), late: count(lateEvidence) })}
          </Text>
        )}
      </Paper>
      <Text size="sm">{t('atMostText')}</Text>
      <WideTable minWidth={860}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('stratum')}</Table.Th>
            {columns.map(one => (
              <Table.Th key={one} ta="right">
                {t(one)}
              </Table.Th>
            ))}
            <Table.Th ta="right">{t('distortion')}</Table.Th>
            <Table.Th ta="right">{t('atMost')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {strata.map(one => (
            <Table.Tr key={one.stratum}>
              <Table.Td data-key>
                {[one.college, one.destination ? destinationName(one.destination) : t('otherDestinations')]
                  .filter(Boolean)
                  .join(' · ')}
              </Table.Td>
              {figures(one).map((figure, i) => (
                <Table.Td key={columns[i]} ta="right" data-label={t(columns[i]!)}>
                  {figure}
                </Table.Td>
              ))}
              <Table.Td ta="right" data-label={t('distortion')}>
                {rate(one.distortion.rate)} {interval(one.distortion)}
              </Table.Td>
              <Table.Td ta="right" data-label={t('atMost')}>
                {rate(one.atMost)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </WideTable>
    </Stack>
  )
}

function interval({ low, high }: Proportion, name = ''): string {
  return low == null || high == null ? '' : `${name} (${rate(low)} – ${rate(high)})`.trim()
}
