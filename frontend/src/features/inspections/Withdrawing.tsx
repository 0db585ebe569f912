import { Alert, Button, Group, Paper, Stack, Text, Textarea, Title } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Refusal } from '@/shared/api/problem'
import type { Inspection } from '@/shared/api/types'
import { onceSent, useDraft } from '@/shared/drafts'
import { dateTime } from '@/shared/format'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { useWithdraw } from './api'

/** Takes back an inspection that was announced by mistake; asks once more, as nothing brings it back. */
export function Withdrawing({ id }: { id: string }) {
  const { t } = useTranslation('inspections')
  const [reason, setReason, clear] = useDraft(`inspection-withdrawal-${id}`, '')
  const [sure, setSure] = useState(false)
  const withdraw = useWithdraw(id)
  const refusal = withdraw.error instanceof Refusal ? withdraw.error : undefined
  function submit(event: FormEvent) {
    event.preventDefault()
    if (sure) onceSent(withdraw.mutateAsync(reason.trim()), clear)
    else setSure(true)
  }
  return (
    <Paper withBorder p="md" component="section" aria-label={t('withdraw')}>
      <form onSubmit={submit}>
        <Stack gap="xs">
          <Title order={2} size="h4">
            {t('withdraw')}
          </Title>
          <Text size="sm">{t('withdrawText')}</Text>
          <Textarea
            label={t('withdrawReason')}
            required
            autosize
            minRows={2}
            maxLength={2000}
            value={reason}
            onChange={event => setReason(event.currentTarget.value)}
            error={refusal?.fieldError('reason')}
          />
          <ProblemPanel error={withdraw.error} />
          <Group>
            <Button
              type="submit"
              variant={sure ? 'filled' : 'default'}
              color={sure ? 'red.8' : undefined}
              disabled={!reason.trim()}
              loading={withdraw.isPending}
            >
              {t(sure ? 'withdrawSure' : 'withdraw')}
            </Button>
            {sure && (
              <Button variant="subtle" onClick={() => setSure(false)}>
                {t('withdrawNot')}
              </Button>
            )}
          </Group>
        </Stack>
      </form>
    </Paper>
  )
}

/** Says of a withdrawn inspection that it is none any more, and why. */
export function WithdrawnNote({ inspection }: { inspection: Inspection }) {
  const { t } = useTranslation('inspections')
  const gone = inspection.withdrawal
  if (!gone) return null
  return (
    <Alert color="gray" title={t('withdrawnBy', { name: gone.by, at: dateTime(gone.at) })}>
      <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {t('withdrawnFor', { reason: gone.reason })}
      </Text>
    </Alert>
  )
}
