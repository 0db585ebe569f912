import { Button, FileInput, NumberInput, Paper, Progress, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { headingsIn, useImportYear } from './api'
import { MappingForm } from './MappingForm'

/** An export of the register about an earlier year. `cohort` is the one whose columns are known. */
export function ImportYearForm({ cohort }: { cohort: number }) {
  const { t } = useTranslation('reconciliation')
  const [file, setFile] = useState<File | null>(null)
  const [year, setYear] = useState<number | string>('')
  const [percent, setPercent] = useState(0)
  const take = useImportYear()
  const headings = headingsIn(take.error)
  const send = (mapping?: Record<string, string>) => {
    if (!file || typeof year !== 'number') return
    setPercent(0)
    take.mutate(
      { year, file, mapping, onProgress: setPercent },
      {
        onSuccess: () => {
          setFile(null)
          setYear('')
        },
      },
    )
  }
  return (
    <Paper withBorder p="md">
      <Stack>
        <NumberInput
          label={t('imported.year')}
          value={year}
          onChange={setYear}
          min={2000}
          max={2100}
          allowDecimal={false}
          hideControls
          maw={160}
        />
        <FileInput
          label={t('imported.file')}
          description={t('imported.fileHint')}
          placeholder={t('choose')}
          accept=".xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          value={file}
          onChange={chosen => {
            setFile(chosen)
            take.reset()
          }}
          clearable
          clearButtonProps={{ 'aria-label': t('clear') }}
        />
        {take.isPending && (
          <div role="status">
            <Progress value={percent} aria-label={t('sending')} animated={percent === 100} />
            <Text size="sm">{percent < 100 ? t('sent', { percent }) : t('imported.reading')}</Text>
          </div>
        )}
        <ProblemPanel error={take.error} />
        {headings ? (
          <MappingForm
            key={file?.name}
            year={cohort}
            headings={headings}
            busy={take.isPending}
            onSend={send}
          />
        ) : (
          <Button
            disabled={!file || typeof year !== 'number'}
            loading={take.isPending}
            onClick={() => send()}
            style={{ alignSelf: 'flex-start' }}
          >
            {t('imported.take')}
          </Button>
        )}
      </Stack>
    </Paper>
  )
}
