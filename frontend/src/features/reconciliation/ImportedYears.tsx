import { Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { download, save } from '@/shared/api/client'
import type { ImportedYear } from '@/shared/api/types'
import { count, dateTime, rate } from '@/shared/format'
import { useAddress } from '@/shared/search'
import { Empty } from '@/shared/ui/Empty'
import { Loading } from '@/shared/ui/Loading'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { importedYearsQuery, useUndoImport } from './api'
import { ImportedRecords } from './ImportedRecords'
import { ImportYearForm } from './ImportYearForm'

/** Earlier years as the register had them: each is marked, none is verified. */
export function ImportedYears({ cohort }: { cohort: number }) {
  const { t } = useTranslation('reconciliation')
  const [address] = useAddress()
  const years = useQuery(importedYearsQuery())
  if (years.isPending) return <Loading />
  if (years.isError) return <ProblemPanel error={years.error} onRetry={() => years.refetch()} />
  const open = years.data.items.find(one => String(one.year) === address.year)
  return (
    <Stack>
      <Text size="sm">{t('imported.text')}</Text>
      {years.data.mayImport && <ImportYearForm cohort={cohort} />}
      {years.data.items.length === 0 && <Empty title={t('imported.none')} />}
      {years.data.items.map(one => (
        <OneYear key={one.year} one={one} open={one === open} />
      ))}
      {open && <ImportedRecords year={open.year} />}
    </Stack>
  )
}

function OneYear({ one, open }: { one: ImportedYear; open: boolean }) {
  const { t } = useTranslation('reconciliation')
  const [, change] = useAddress()
  const [sure, setSure] = useState(false)
  const undo = useUndoImport()
  const file = useMutation({
    mutationFn: async () =>
      save(await download(`/api/v1/imported-years/${one.year}/records.xlsx`), `imported-${one.year}.xlsx`),
  })
  return (
    <Paper withBorder p="md" component="section" aria-label={t('imported.ofYear', { year: one.year })}>
      <Stack gap="xs">
        <Group>
          <Title order={2} size="h4">
            {t('imported.ofYear', { year: one.year })}
          </Title>
          <Badge color="orange" variant="outline" c="var(--mantine-color-text)" tt="none">
            {t('imported.mark')}
          </Badge>
        </Group>
        <Text>
          {t('imported.figures', {
            graduates: count(one.graduates),
            employed: count(one.employed),
            rate: rate(one.importedRate ?? null),
          })}
          {one.unknown > 0 && ` · ${t('imported.unknown', { n: count(one.unknown) })}`}
        </Text>
        <Text size="sm">
          {t('ofFile', {
            file: one.fileName,
            at: dateTime(one.importedAt),
            by: one.importedBy,
            rows: count(one.rows),
          })}
        </Text>
        <Text size="xs" style={{ overflowWrap: 'anywhere' }}>
          SHA-256 {one.sha256}
        </Text>
        <ProblemPanel error={undo.error ?? file.error} />
        <Group>
          <Button
            variant="default"
            size="compact-sm"
            aria-expanded={open}
            onClick={() => change({ year: open ? undefined : String(one.year), page: undefined })}
          >
            {t(open ? 'imported.hide' : 'imported.show')}
          </Button>
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconDownload size={16} aria-hidden />}
            loading={file.isPending}
            onClick={() => file.mutate()}
          >
            {t('asFile')}
          </Button>
          {one.mayUndo && (
            <Button
              variant={sure ? 'filled' : 'default'}
              color={sure ? 'red.8' : undefined}
              size="compact-sm"
              loading={undo.isPending}
              onClick={() => (sure ? undo.mutate(one.year) : setSure(true))}
            >
              {t(sure ? 'imported.undoSure' : 'imported.undo', { n: count(one.rows) })}
            </Button>
          )}
        </Group>
      </Stack>
    </Paper>
  )
}
