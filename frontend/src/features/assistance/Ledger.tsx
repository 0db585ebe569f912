import { Badge, Button, Group, Paper, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HelpEntry } from '@/shared/api/types'
import { dateTime, day } from '@/shared/format'
import { EditDialog } from '@/shared/ui/EditableTable'
import { Empty } from '@/shared/ui/Empty'
import { Loading } from '@/shared/ui/Loading'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { ledgerQuery } from './api'
import { EntryForm } from './EntryForm'
import { Progress } from './Progress'
import { WithdrawForm } from './WithdrawForm'

interface Doing {
  what: 'add' | 'correct' | 'withdraw'
  entry?: HelpEntry
}

/** Everything that was done for one graduate; what was corrected stays in sight, and who wrote what. */
export function Ledger({ graduate }: { graduate: string }) {
  const { t } = useTranslation('assistance')
  const ledger = useQuery(ledgerQuery(graduate))
  const [doing, setDoing] = useState<Doing>()
  if (ledger.isPending) return <Loading />
  if (ledger.isError) return <ProblemPanel error={ledger.error} onRetry={() => ledger.refetch()} />
  const { about, targets, entries, recordable } = ledger.data
  const close = () => setDoing(undefined)
  return (
    <Stack>
      <Progress about={about} targets={targets} />
      {recordable && (
        <Group>
          <Button onClick={() => setDoing({ what: 'add' })}>{t('ledger.add')}</Button>
        </Group>
      )}
      {entries.length === 0 && <Empty title={t('ledger.empty')} />}
      <Stack gap="sm" component="ul" style={{ listStyle: 'none', padding: 0, margin: 0 }}>
        {entries.map(one => (
          <li key={one.id}>
            <Entry
              entry={one}
              correctable={recordable && !one.replacedBy && !one.withdrawn}
              onDo={what => setDoing({ what, entry: one })}
            />
          </li>
        ))}
      </Stack>
      <EditDialog title={doing ? t(`ledger.${doing.what}`) : ''} onClose={close}>
        {doing &&
          (doing.what === 'withdraw' && doing.entry ? (
            <WithdrawForm graduate={graduate} entry={doing.entry} onDone={close} />
          ) : (
            <EntryForm graduate={graduate} before={doing.entry} onDone={close} />
          ))}
      </EditDialog>
    </Stack>
  )
}

interface EntryProps {
  entry: HelpEntry
  correctable: boolean
  onDo: (what: 'correct' | 'withdraw') => void
}

function Entry({ entry, correctable, onDo }: EntryProps) {
  const { t } = useTranslation('assistance')
  const { t: shared } = useTranslation()
  const over = !!entry.replacedBy || entry.withdrawn
  return (
    <Paper withBorder p="sm" data-testid="help">
      <Group justify="space-between" gap="xs">
        <Text fw={600} td={entry.replacedBy ? 'line-through' : undefined}>
          {t(`kind.${entry.kind}`)} · {day(entry.on)}
        </Text>
        {over && (
          <Badge color="gray" variant="light" c="var(--mantine-color-text)" tt="none">
            {t(entry.withdrawn ? 'ledger.isWithdrawal' : 'ledger.isReplaced')}
          </Badge>
        )}
      </Group>
      {entry.employer && (
        <Text size="sm">
          {entry.employer}
          {entry.outcome && ` · ${t(`outcome.${entry.outcome}`)}`}
        </Text>
      )}
      {entry.intention && <Text size="sm">{t(`intention.${entry.intention}`)}</Text>}
      {entry.text && (
        <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {entry.text}
        </Text>
      )}
      <Group justify="space-between" gap="xs" mt={4}>
        <Text size="xs">
          {t('ledger.by', {
            name: entry.recordedBy,
            role: shared(`role.${entry.recordedRole}`),
            at: dateTime(entry.recordedAt),
          })}
        </Text>
        {correctable && (
          <Group gap={4}>
            <Button size="compact-sm" variant="default" onClick={() => onDo('correct')}>
              {t(entry.outcome === 'OPEN' ? 'ledger.outcome' : 'ledger.correct')}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => onDo('withdraw')}>
              {t('ledger.withdraw')}
            </Button>
          </Group>
        )}
      </Group>
    </Paper>
  )
}
