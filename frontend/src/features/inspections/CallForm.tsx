import { Button, Group, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Refusal } from '@/shared/api/problem'
import type { CalledParty, CallOutcome, InspectionSample } from '@/shared/api/types'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { useCall } from './api'

const parties: CalledParty[] = ['EMPLOYER', 'GRADUATE', 'SCHOOL', 'OTHER']
const outcomes: CallOutcome[] = ['ANSWERED', 'NO_ANSWER', 'WRONG_NUMBER', 'REFUSED']

/** A call that was made; its number is kept sealed and never shown whole again. */
export function CallForm({ sample, onDone }: { sample: InspectionSample; onDone: () => void }) {
  const { t } = useTranslation('inspections')
  const [whom, setWhom] = useState<CalledParty>('EMPLOYER')
  const [contact, setContact] = useState('')
  const [source, setSource] = useState('')
  const [outcome, setOutcome] = useState<CallOutcome>('ANSWERED')
  const [comment, setComment] = useState('')
  const call = useCall(sample.inspection, sample.id)
  const refusal = call.error instanceof Refusal ? call.error : undefined
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        call.mutate(
          {
            whom,
            contact: contact.trim(),
            source: source.trim() || undefined,
            outcome,
            comment: comment.trim() || undefined,
          },
          { onSuccess: onDone },
        )
      }}
    >
      <Stack gap="sm">
        <NativeSelect
          label={t('whomLabel')}
          value={whom}
          onChange={event => setWhom(event.currentTarget.value as CalledParty)}
          data={parties.map(one => ({ value: one, label: t(`whom.${one}`) }))}
        />
        <TextInput
          label={t('contact')}
          description={t('contactHint')}
          inputMode="tel"
          required
          maxLength={30}
          value={contact}
          onChange={event => setContact(event.currentTarget.value)}
          error={refusal?.fieldError('contact')}
        />
        <TextInput
          label={t('source')}
          description={t('sourceHint')}
          maxLength={200}
          value={source}
          onChange={event => setSource(event.currentTarget.value)}
          error={refusal?.fieldError('source')}
        />
        <NativeSelect
          label={t('callOutcomeLabel')}
          value={outcome}
          onChange={event => setOutcome(event.currentTarget.value as CallOutcome)}
          data={outcomes.map(one => ({ value: one, label: t(`callOutcome.${one}`) }))}
        />
        <Textarea
          label={t('comment')}
          autosize
          minRows={2}
          maxLength={2000}
          value={comment}
          onChange={event => setComment(event.currentTarget.value)}
        />
        <ProblemPanel error={call.error} />
        <Group>
          <Button type="submit" loading={call.isPending}>
            {t('noteCall')}
          </Button>
          <Button variant="subtle" onClick={onDone}>
            {t('cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
