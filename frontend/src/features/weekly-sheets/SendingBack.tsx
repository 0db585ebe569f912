import { Button, Group, Stack, Textarea } from '@mantine/core'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { onceSent, useDraft } from '@/shared/drafts'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { useSendBack } from './api'

/** Back to the officer, with words that they read. */
export function SendingBack({ id }: { id: string }) {
  const { t } = useTranslation('weekly-sheets')
  const [reason, setReason, clear] = useDraft(`sheet-return-${id}`, '')
  const sendBack = useSendBack(id)
  function submit(event: FormEvent) {
    event.preventDefault()
    onceSent(sendBack.mutateAsync(reason.trim()), clear)
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Textarea
          label={t('reason')}
          autosize
          minRows={2}
          maxLength={2000}
          value={reason}
          onChange={event => setReason(event.currentTarget.value)}
        />
        <ProblemPanel error={sendBack.error} />
        <Group>
          <Button type="submit" variant="default" disabled={!reason.trim()} loading={sendBack.isPending}>
            {t('sendBackNow')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
