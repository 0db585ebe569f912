import { Button, FileInput, Paper, Progress, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAddress } from '@/shared/search'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { headingsIn, useHandIn } from './api'
import { MappingForm } from './MappingForm'

/** A file of the national register; headings that nobody knows are explained here once. */
export function HandInForm({ year }: { year: number }) {
  const { t } = useTranslation('reconciliation')
  const [file, setFile] = useState<File | null>(null)
  const [percent, setPercent] = useState(0)
  const [, change] = useAddress()
  const handIn = useHandIn(year)
  const headings = headingsIn(handIn.error)
  const send = (mapping?: Record<string, string>) => {
    if (!file) return
    setPercent(0)
    handIn.mutate(
      { file, mapping, onProgress: setPercent },
      {
        onSuccess: made => {
          setFile(null)
          change({ run: made.id, page: undefined })
        },
      },
    )
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
          onChange={chosen => {
            setFile(chosen)
            handIn.reset()
          }}
          clearable
          clearButtonProps={{ 'aria-label': t('clear') }}
        />
        {handIn.isPending && (
          <div role="status">
            <Progress value={percent} aria-label={t('sending')} animated={percent === 100} />
            <Text size="sm">{percent < 100 ? t('sent', { percent }) : t('comparing')}</Text>
          </div>
        )}
        <ProblemPanel error={handIn.error} />
        {headings && (
          <MappingForm
            key={file?.name}
            year={year}
            headings={headings}
            busy={handIn.isPending}
            onSend={send}
          />
        )}
        {!headings && (
          <Button
            disabled={!file}
            loading={handIn.isPending}
            onClick={() => send()}
            style={{ alignSelf: 'flex-start' }}
          >
            {t('compare')}
          </Button>
        )}
      </Stack>
    </Paper>
  )
}
