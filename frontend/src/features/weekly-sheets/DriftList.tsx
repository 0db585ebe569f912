import { Button, Group, Paper, Stack, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DriftLine, WeeklySheet } from '@/shared/api/types'
import { dateTime } from '@/shared/format'
import { paths } from '@/shared/paths'
import { usePolicy } from '@/shared/policy'
import { Loading } from '@/shared/ui/Loading'
import { TextLink } from '@/shared/ui/links'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { driftQuery, useExplain } from './api'

/** What was signed and no longer stands, who came since, who is behind it, and why (R5.3). */
export function DriftList({ sheet, mayExplain }: { sheet: WeeklySheet; mayExplain: boolean }) {
  const { t } = useTranslation('weekly-sheets')
  const drift = useQuery(driftQuery(sheet.id))
  if (drift.isPending) return <Loading />
  if (drift.isError) return <ProblemPanel error={drift.error} onRetry={() => drift.refetch()} />
  const { since, lines, unexplained } = drift.data
  if (!since) return <Text size="sm">{t('noneSignedYet')}</Text>
  return (
    <Stack gap="xs">
      <Text size="sm" role="status">
        {t('driftSince', { week: since.week, n: lines.length, unexplained })}
      </Text>
      {lines.map(line => (
        <Line key={line.line} line={line} sheet={sheet} mayExplain={mayExplain} />
      ))}
    </Stack>
  )
}

function Line({ line, sheet, mayExplain }: { line: DriftLine; sheet: WeeklySheet; mayExplain: boolean }) {
  const { t } = useTranslation('weekly-sheets')
  const policy = usePolicy(sheet.cohort)
  return (
    <Paper withBorder p="sm">
      <Stack gap={4}>
        <Group gap="xs">
          <TextLink to={paths.graduate} params={{ id: line.graduate.id }} fw={600}>
            {line.graduate.name}
          </TextLink>
          <Text size="sm">
            {line.graduate.studentNumber} · {line.graduate.schoolClass}
          </Text>
        </Group>
        <Text size="sm">
          {line.before && `${policy.destinationName(line.before.destination)} → `}
          {line.kind === 'REPLACED' && line.after
            ? policy.destinationName(line.after.destination)
            : t(`kind.${line.kind}`)}
        </Text>
        {line.by && (
          <Text size="sm">
            {t('behind', {
              name: line.by.name ?? t('system'),
              what: t([`event.${line.by.event}`, 'event.other'] as never),
              at: dateTime(line.by.at),
            })}
          </Text>
        )}
        {line.explanation ? (
          <Text size="sm">
            {t('explainedBy', { name: line.explanation.by })} {line.explanation.text}
          </Text>
        ) : (
          mayExplain && <Explain id={sheet.id} line={line} />
        )}
      </Stack>
    </Paper>
  )
}

function Explain({ id, line }: { id: string; line: DriftLine }) {
  const { t } = useTranslation('weekly-sheets')
  const [text, setText] = useState('')
  const explain = useExplain(id)
  function submit(event: FormEvent) {
    event.preventDefault()
    explain.mutate({ line: line.line, explanation: text.trim() })
  }
  return (
    <form onSubmit={submit}>
      <Group align="end" gap="xs">
        <TextInput
          label={t('explanation', { name: line.graduate.name })}
          maxLength={2000}
          value={text}
          onChange={event => setText(event.currentTarget.value)}
          style={{ flex: 1 }}
        />
        <Button type="submit" disabled={!text.trim()} loading={explain.isPending}>
          {t('explain')}
        </Button>
      </Group>
      <ProblemPanel error={explain.error} />
    </form>
  )
}
