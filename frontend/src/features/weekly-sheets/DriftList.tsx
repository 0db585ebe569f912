import { Button, Checkbox, Group, Paper, Stack, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DriftLine, WeeklySheet } from '@/shared/api/types'
import { onceSent, useDraft } from '@/shared/drafts'
import { dateTime } from '@/shared/format'
import { paths } from '@/shared/paths'
import { usePolicy } from '@/shared/policy'
import { Loading } from '@/shared/ui/Loading'
import { TextLink } from '@/shared/ui/links'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { driftQuery, useExplain } from './api'

/** Lines shown to those who only read, before they ask for all. */
const FEW = 5

/** What was signed and no longer stands, who came since, who is behind it, and why (R5.3). */
export function DriftList({ sheet, mayExplain }: { sheet: WeeklySheet; mayExplain: boolean }) {
  const { t } = useTranslation('weekly-sheets')
  const drift = useQuery(driftQuery(sheet.id))
  const [marked, setMarked] = useState<string[]>([])
  const [all, setAll] = useState(false)
  if (drift.isPending) return <Loading />
  if (drift.isError) return <ProblemPanel error={drift.error} onRetry={() => drift.refetch()} />
  const { since, lines, unexplained } = drift.data
  if (!since) return <Text size="sm">{t('noneSignedYet')}</Text>
  const open = lines.filter(line => !line.explanation).map(line => line.line)
  const shown = mayExplain || all ? lines : lines.slice(0, FEW)
  return (
    <Stack gap="xs">
      <Text size="sm" role="status">
        {t('driftSince', { week: since.week, n: lines.length, unexplained })}
      </Text>
      {mayExplain && open.length > 1 && (
        <Together id={sheet.id} open={open} marked={marked} onMark={setMarked} onDone={() => setMarked([])} />
      )}
      {shown.map(line => (
        <Line
          key={line.line}
          line={line}
          sheet={sheet}
          mayExplain={mayExplain}
          marked={open.length > 1 ? marked.includes(line.line) : undefined}
          onMark={on => setMarked(on ? [...marked, line.line] : marked.filter(one => one !== line.line))}
        />
      ))}
      {shown.length < lines.length && (
        <Group>
          <Button variant="default" onClick={() => setAll(true)}>
            {t('allChanges', { n: lines.length })}
          </Button>
        </Group>
      )}
    </Stack>
  )
}

/** Marks several lines and explains them at once, where one reason is behind them all. */
function Together({
  id,
  open,
  marked,
  onMark,
  onDone,
}: {
  id: string
  open: string[]
  marked: string[]
  onMark: (lines: string[]) => void
  onDone: () => void
}) {
  const { t } = useTranslation('weekly-sheets')
  const [text, setText, clear] = useDraft(`drift-${id}-together`, '')
  const explain = useExplain(id)
  const lines = open.filter(line => marked.includes(line))
  function submit(event: FormEvent) {
    event.preventDefault()
    onceSent(explain.mutateAsync({ lines, explanation: text.trim() }), () => {
      setText('')
      clear()
      onDone()
    })
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="xs">
        <Text size="sm">{t('togetherHint')}</Text>
        <Checkbox
          label={t('markAll', { n: open.length })}
          checked={lines.length === open.length}
          indeterminate={lines.length > 0 && lines.length < open.length}
          onChange={event => onMark(event.currentTarget.checked ? open : [])}
        />
        <Group align="end" gap="xs">
          <TextInput
            label={t('togetherLabel')}
            maxLength={2000}
            value={text}
            onChange={event => setText(event.currentTarget.value)}
            style={{ flex: '1 1 14rem' }}
          />
          <Button type="submit" disabled={!text.trim() || lines.length === 0} loading={explain.isPending}>
            {t('explainTogether', { n: lines.length })}
          </Button>
        </Group>
        <ProblemPanel error={explain.error} />
      </Stack>
    </form>
  )
}

interface LineProps {
  line: DriftLine
  sheet: WeeklySheet
  mayExplain: boolean
  marked: boolean | undefined
  onMark: (on: boolean) => void
}

function Line({ line, sheet, mayExplain, marked, onMark }: LineProps) {
  const { t } = useTranslation('weekly-sheets')
  const policy = usePolicy(sheet.cohort)
  return (
    <Paper withBorder p="sm">
      <Stack gap={4}>
        <Group gap="xs">
          {mayExplain && !line.explanation && marked !== undefined && (
            <Checkbox
              aria-label={t('mark', { name: line.graduate.name })}
              checked={marked}
              onChange={event => onMark(event.currentTarget.checked)}
            />
          )}
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
  const [text, setText, clear] = useDraft(`drift-${id}-${line.line}`, '')
  const explain = useExplain(id)
  function submit(event: FormEvent) {
    event.preventDefault()
    onceSent(explain.mutateAsync({ lines: [line.line], explanation: text.trim() }), clear)
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
