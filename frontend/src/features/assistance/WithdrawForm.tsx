import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HelpEntry } from '@/shared/api/types'
import { onceSent, useDraft } from '@/shared/drafts'
import { day } from '@/shared/format'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { useRecord } from './api'

interface Props {
  graduate: string
  entry: HelpEntry
  onDone: () => void
}

/** Takes back an entry that should not have been made; it stays in sight with the reason. */
export function WithdrawForm({ graduate, entry, onDone }: Props) {
  const { t } = useTranslation('assistance')
  const [text, setText, clear] = useDraft(`help-withdrawal-${entry.id}`, '')
  const [key] = useState(() => crypto.randomUUID())
  const record = useRecord(graduate)
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        onceSent(
          record.mutateAsync({
            key,
            kind: entry.kind,
            on: entry.on,
            text,
            replaces: entry.id,
            withdrawn: true,
          }),
          () => {
            clear()
            onDone()
          },
        )
      }}
    >
      <Stack gap="sm">
        <Text size="sm">{t('withdraw.text', { what: t(`kind.${entry.kind}`), on: day(entry.on) })}</Text>
        <Textarea
          label={t('withdraw.reason')}
          required
          maxLength={500}
          autosize
          minRows={2}
          value={text}
          onChange={event => setText(event.currentTarget.value)}
        />
        <ProblemPanel error={record.error} />
        <Group>
          <Button type="submit" loading={record.isPending} disabled={!text.trim()}>
            {t('ledger.withdraw')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
