import { Button, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Refusal } from '@/shared/api/problem'
import type { KnownEmployer } from '@/shared/api/types'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { useSaveKnown } from './api'

interface Props {
  existing?: KnownEmployer
  preset?: { name?: string; creditCode?: string }
  onDone: () => void
}

/** An employer that the office knows, and why. */
export function KnownForm({ existing, preset, onDone }: Props) {
  const { t } = useTranslation('risk')
  const [name, setName] = useState(existing?.name ?? preset?.name ?? '')
  const [creditCode, setCreditCode] = useState(existing?.creditCode ?? preset?.creditCode ?? '')
  const [reason, setReason] = useState(existing?.reason ?? '')
  const save = useSaveKnown()
  const refusal = save.error instanceof Refusal ? save.error : undefined
  function submit(event: FormEvent) {
    event.preventDefault()
    save.mutate(
      {
        id: existing?.id,
        body: {
          name: name.trim(),
          creditCode: creditCode.trim() || undefined,
          reason: reason.trim(),
          version: existing?.version,
        },
      },
      { onSuccess: onDone },
    )
  }
  return (
    <form onSubmit={submit}>
      <Stack>
        <Text size="sm">{t('knownHint')}</Text>
        <TextInput
          label={t('employer')}
          required
          maxLength={200}
          value={name}
          onChange={event => setName(event.currentTarget.value)}
          error={refusal?.fieldError('name')}
        />
        <TextInput
          label={t('creditCode')}
          description={t('creditCodeHint')}
          maxLength={40}
          value={creditCode}
          onChange={event => setCreditCode(event.currentTarget.value)}
          error={refusal?.fieldError('creditCode')}
        />
        <Textarea
          label={t('reason')}
          description={t('reasonHint')}
          required
          autosize
          minRows={2}
          maxLength={500}
          value={reason}
          onChange={event => setReason(event.currentTarget.value.replace(/\n/g, ' '))}
          error={refusal?.fieldError('reason')}
        />
        <ProblemPanel error={save.error} />
        <Button type="submit" disabled={!name.trim() || !reason.trim()} loading={save.isPending}>
          {t('save')}
        </Button>
      </Stack>
    </form>
  )
}
