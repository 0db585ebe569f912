import { SegmentedControl, Stack, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WeeklySheet, WeeklySheetRow } from '@/shared/api/types'
import { count, rate } from '@/shared/format'
import { usePolicy } from '@/shared/policy'
import { WideTable } from '@/shared/ui/WideTable'

const stages = ['reported', 'verified', 'signed'] as const
type StageKey = (typeof stages)[number]

/** Majors with their three stages, and where their graduates went at the chosen one. */
export function FiguresTable({ sheet }: { sheet: WeeklySheet }) {
  const { t } = useTranslation('weekly-sheets')
  const [stage, setStage] = useState<StageKey>('verified')
  const policy = usePolicy(sheet.cohort)
  const { figures } = sheet
  const rows = [...figures.majors, { ...figures.total, name: t('total') }]
  // in the order of the decree, whichever way the figures came
  const occurring = policy.policy.destinations
    .map(one => one.code)
    .filter(code => code in figures.total[stage].destinations)
  return (
    <Stack gap="sm">
      <WideTable minWidth={640}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('major')}</Table.Th>
            <Table.Th>{t('graduates')}</Table.Th>
            <Table.Th>{t('notDeclared')}</Table.Th>
            <Table.Th>{t('inDifficulty')}</Table.Th>
            {stages.map(one => (
              <Table.Th key={one}>{t(`stage.${one}`)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(row => (
            <Table.Tr key={row.key + row.name}>
              <Table.Td data-key>{row.name}</Table.Td>
              <Table.Td data-label={t('graduates')}>{count(row.graduates)}</Table.Td>
              <Table.Td data-label={t('notDeclared')}>{count(row.notDeclared)}</Table.Td>
              <Table.Td data-label={t('inDifficulty')}>
                {count(row.inDifficulty.verified)} / {count(row.inDifficulty.graduates)}
              </Table.Td>
              {stages.map(one => (
                <Table.Td key={one} data-label={t(`stage.${one}`)}>
                  {count(row[one].employed)} · {rate(row[one].rate)}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </WideTable>
      <SegmentedControl
        value={stage}
        onChange={value => setStage(value as StageKey)}
        data={stages.map(one => ({ value: one, label: t(`stage.${one}`) }))}
        aria-label={t('stageOfMix')}
      />
      {occurring.length === 0 ? (
        <Text size="sm">{t('nothingAtStage')}</Text>
      ) : (
        <Mix rows={rows} stage={stage} codes={occurring} name={policy.destinationName} />
      )}
    </Stack>
  )
}

interface MixProps {
  rows: WeeklySheetRow[]
  stage: StageKey
  codes: string[]
  name: (code: string) => string
}

function Mix({ rows, stage, codes, name }: MixProps) {
  const { t } = useTranslation('weekly-sheets')
  return (
    <WideTable minWidth={480}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('major')}</Table.Th>
          {codes.map(code => (
            <Table.Th key={code}>{name(code)}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(row => (
          <Table.Tr key={row.key + row.name}>
            <Table.Td data-key miw="8em">
              {row.name}
            </Table.Td>
            {codes.map(code => {
              const here = row[stage].destinations[code] ?? 0
              return (
                <Table.Td key={code} data-label={name(code)} data-none={here === 0 || undefined}>
                  {count(here)}
                </Table.Td>
              )
            })}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </WideTable>
  )
}
