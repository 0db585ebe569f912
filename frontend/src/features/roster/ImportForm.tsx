import { Button, Checkbox, FileInput, Group, Paper, Progress, Stack, Text, TextInput } from '@mantine/core'
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
  const { t, i18n } = useTranslation('roster')
  const [file, setFile] = useState<File | null>(null)
  const [percent, setPercent] = useState(0)
  const [acceptPartial, setAcceptPartial] = useState(false)
  const [removeMissing, setRemoveMissing] = useState(false)
  const [typed, setTyped] = useState('')
  const [language, setLanguage] = useState(i18n.language)
  const handIn = useHandIn(year)
  const answered = handIn.data ?? reportIn(handIn.error)
  // asked for once more while it runs, and when the language changes: its messages come in the language of the request
  const asked = useQuery({
    ...importQuery(year, answered?.id ?? '', i18n.language),
    enabled: !!answered,
    initialData: answered?.status === 'RUNNING' || language !== i18n.language ? undefined : answered,
  })
  const report = answered && (asked.data ?? answered)
  const agreed = !removeMissing || typed.trim() === String(report?.missing)
  const checked = report?.dryRun === true && report.status !== 'RUNNING'
  const choose = (chosen: File | null) => {
    setFile(chosen)
    setAcceptPartial(false)
    setRemoveMissing(false)
    setTyped('')
    handIn.reset()
  }
  const send = (dryRun: boolean) => {
    if (!file) return
    setPercent(0)
    setLanguage(i18n.language)
    setTyped('')
    const removal = !dryRun && removeMissing ? { removeMissing, expectedMissing: Number(typed) } : {}
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
        {checked && report.missing > 0 && removeMissing && (
          <TextInput
            maw={420}
            label={t('typeMissing')}
            description={t('typeMissingHint')}
            inputMode="numeric"
            autoComplete="off"
            required
            value={typed}
            onChange={event => setTyped(event.currentTarget.value)}
            error={typed !== '' && !agreed && t('typeMissingWrong')}
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
              disabled={(report.rejected > 0 && !acceptPartial) || !agreed}
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
