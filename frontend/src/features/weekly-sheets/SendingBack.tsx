import { Button, Group, Stack, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { useSendBack } from './api'

/** Back to the officer, with words that they read. */
export function SendingBack({ id }: { id: string }) {
  const { t } = useTranslation('weekly-sheets')
  const [reason, setReason] = useState('')
  const sendBack = useSendBack(id)
  function submit(event: FormEvent) {
    event.preventDefault()
    sendBack.mutate(reason.trim())
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
