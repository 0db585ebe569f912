import { Button, Group, Stack, Table, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ReportPackage, ReportRow } from '@/shared/api/types'
import { count, rate } from '@/shared/format'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { WideTable } from '@/shared/ui/WideTable'
import { saveExport } from './api'

/** The figures that were frozen, and the file for the province. */
export function Exporting({ year, one }: { year: number; one: ReportPackage }) {
  const { t } = useTranslation('provincial-report')
  const file = useMutation({ mutationFn: () => saveExport(year, one, t('fileName')) })
  return (
    <Stack gap="sm">
      <Text size="sm">{t('signedIsReported')}</Text>
      <WideTable minWidth={640}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('college')}</Table.Th>
            <Table.Th ta="end">{t('graduates')}</Table.Th>
            <Table.Th ta="end">{t('signed')}</Table.Th>
            <Table.Th ta="end">{t('verified')}</Table.Th>
            <Table.Th ta="end">{t('reported')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {one.colleges.map(college => (
            <Row key={college.row.key} of={college.row} name={college.row.name} />
          ))}
          <Row of={one.total} name={t('school')} />
        </Table.Tbody>
      </WideTable>
      <ProblemPanel error={file.error} />
      <Group>
        <Button
          leftSection={<IconDownload size={16} aria-hidden />}
          loading={file.isPending}
          onClick={() => file.mutate()}
        >
          {t('exportNow')}
        </Button>
        <Text size="sm">{t('exportHint')}</Text>
      </Group>
    </Stack>
  )
}

function Row({ of: row, name }: { of: ReportRow; name: string }) {
  const { t } = useTranslation('provincial-report')
  return (
    <Table.Tr>
      <Table.Td data-key>{name}</Table.Td>
      <Table.Td ta="end" data-label={t('graduates')}>
        {count(row.graduates)}
      </Table.Td>
      {(['signed', 'verified', 'reported'] as const).map(stage => (
        <Table.Td key={stage} ta="end" data-label={t(stage)}>
          {count(row[stage].employed)} · {rate(row[stage].rate)}
        </Table.Td>
      ))}
    </Table.Tr>
  )
}
