import { Paper, Progress, Stack, Text } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { AccountKind } from '@/shared/api/types'
import { count, dateTime } from '@/shared/format'
import { goesOn, runsQuery } from './api'

/** How far the last run is; the progress is what is kept, so a reload or a restart shows the same. */
export function Runs({ cohort, kind }: { cohort: number; kind: AccountKind }) {
  const { t } = useTranslation('accounts')
  const client = useQueryClient()
  const run = useQuery(runsQuery(cohort)).data?.items.find(one => one.kind === kind)
  const over = run && !goesOn(run) ? run.id : undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each run that ends
  useEffect(() => {
    for (const part of ['places', 'list']) void client.invalidateQueries({ queryKey: ['accounts', part] })
  }, [over])
  if (!run) return null
  const done = run.made + run.existing + run.failed
  return (
    <Paper withBorder p="md" data-testid="run">
      <Stack gap="xs">
        <Text size="sm" role="status">
          {t(goesOn(run) ? 'run.going' : 'run.over', {
            done: count(done),
            total: count(run.total),
            made: count(run.made),
            existing: count(run.existing),
            failed: count(run.failed),
          })}
        </Text>
        <Progress
          value={run.total === 0 ? 100 : (100 * done) / run.total}
          aria-label={t('run.label')}
          animated={goesOn(run)}
        />
        <Text size="xs">{t('run.by', { name: run.startedBy, at: dateTime(run.startedAt) })}</Text>
      </Stack>
    </Paper>
  )
}
