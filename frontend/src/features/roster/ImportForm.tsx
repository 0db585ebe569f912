import { Button, Checkbox, FileInput, Group, Paper, Progress, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Refusal } from '@/shared/api/problem'
import type { RosterImport } from '@/shared/api/types'
import { count } from '@/shared/format'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { importQuery, useHandIn } from './api'
import { ImportReport } from './ImportReport'

/** A file, a dry run with every wrong cell, then the decision: all, the right rows, the missing removed. */
export function ImportForm({ year }: { year: number }) {
  const { t } = useTranslation('roster')
  const [file, setFile] = useState<File | null>(null)
  const [percent, setPercent] = useState(0)
  const [acceptPartial, setAcceptPartial] = useState(false)
  const [removeMissing, setRemoveMissing] = useState(false)
  const handIn = useHandIn(year)
  const answered = handIn.data ?? reportIn(handIn.error)
  const running = useQuery({
    ...importQuery(year, answered?.id ?? ''),
    enabled: answered?.status === 'RUNNING',
  })
  const report = answered?.status === 'RUNNING' ? (running.data ?? answered) : answered
  const checked = report?.dryRun === true && report.status !== 'RUNNING'
  const choose = (chosen: File | null) => {
    setFile(chosen)
    setAcceptPartial(false)
    setRemoveMissing(false)
    handIn.reset()
  }
  const send = (dryRun: boolean) => {
    if (!file) return
    setPercent(0)
    const removal = !dryRun && removeMissing ? { removeMissing, expectedMissing: report?.missing } : {}
    handIn.mutate({
      file,
      dryRun,
      acceptPartial: dryRun ? undefined : acceptPartial,
      ...removal,
      onProgress: setPercent,
    })
  }
  return (
    <Paper withBorder p="md">
      <Stack>
        <FileInput
          label={t('file')}
          description={t('fileHint')}
          placeholder={t('choose')}
          accept=".xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          value={file}
          onChange={choose}
          clearable
          clearButtonProps={{ 'aria-label': t('clear') }}
        />
        {handIn.isPending && (
          <div role="status">
            <Progress value={percent} aria-label={t('sending')} animated={percent === 100} />
            <Text size="sm">{percent < 100 ? t('sent', { percent }) : t('reading')}</Text>
          </div>
        )}
        {report?.status === 'RUNNING' && (
          <div role="status">
            <Progress
              value={report.rows ? (report.processed / report.rows) * 100 : 100}
              aria-label={t('reading')}
              animated
            />
            <Text size="sm">
              {t('rowsDone', { done: count(report.processed), rows: count(report.rows) })}
            </Text>
          </div>
        )}
        <ProblemPanel error={handIn.error} />
        {report && report.status !== 'RUNNING' && <ImportReport report={report} year={year} />}
        {checked && report.rejected > 0 && report.rejected < report.rows && (
          <Checkbox
            label={t('acceptPartial', { n: count(report.rejected) })}
            checked={acceptPartial}
            onChange={event => setAcceptPartial(event.currentTarget.checked)}
          />
        )}
        {checked && report.missing > 0 && (
          <Checkbox
            label={t('removeMissing', { n: count(report.missing) })}
            checked={removeMissing}
            onChange={event => setRemoveMissing(event.currentTarget.checked)}
          />
        )}
        <Group>
          <Button
            variant={checked ? 'default' : 'filled'}
            disabled={!file}
            loading={handIn.isPending && handIn.variables.dryRun}
            onClick={() => send(true)}
          >
            {t('dryRun')}
          </Button>
          {checked && (
            <Button
              disabled={report.rejected > 0 && !acceptPartial}
              loading={handIn.isPending && !handIn.variables.dryRun}
              onClick={() => send(false)}
            >
              {t('takeOver')}
            </Button>
          )}
        </Group>
      </Stack>
    </Paper>
  )
}

/** A refused file comes with its report inside the problem. */
function reportIn(error: unknown): RosterImport | undefined {
  if (!(error instanceof Refusal) || error.slug !== 'roster-rejected') return undefined
  return error.problem.report as RosterImport | undefined
}
