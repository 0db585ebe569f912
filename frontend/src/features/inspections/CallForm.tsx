import { Button, Group, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Refusal } from '@/shared/api/problem'
import type { CalledParty, CallOutcome, InspectionSample } from '@/shared/api/types'
import { onceSent, useDraft } from '@/shared/drafts'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { useCall } from './api'

const parties: CalledParty[] = ['EMPLOYER', 'GRADUATE', 'SCHOOL', 'OTHER']
const outcomes: CallOutcome[] = ['ANSWERED', 'NO_ANSWER', 'WRONG_NUMBER', 'REFUSED']

const nothing: { whom: CalledParty; source: string; outcome: CallOutcome; comment: string } = {
  whom: 'EMPLOYER',
  source: '',
  outcome: 'ANSWERED',
  comment: '',
}

const useCallDraft = (sample: InspectionSample) => useDraft(`call-${sample.id}`, nothing)

/** @returns whether a call of this sample was being typed: its form is found open again */
export function useCallBegun(sample: InspectionSample): boolean {
  return useCallDraft(sample)[0] !== nothing
}

/** A call that was made; its number is kept sealed and never shown whole again. */
export function CallForm({ sample, onDone }: { sample: InspectionSample; onDone: () => void }) {
  const { t } = useTranslation('inspections')
  const [typed, setTyped, clear] = useCallDraft(sample)
  const { whom, source, outcome, comment } = typed
  // the number itself is kept nowhere: the service seals it too
  const [contact, setContact] = useState('')
  const call = useCall(sample.inspection, sample.id)
  const refusal = call.error instanceof Refusal ? call.error : undefined
  function leave() {
    clear()
    onDone()
  }
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        onceSent(
          call.mutateAsync({
            whom,
            contact: contact.trim(),
            source: source.trim() || undefined,
            outcome,
            comment: comment.trim() || undefined,
          }),
          leave,
        )
      }}
    >
      <Stack gap="sm">
        <NativeSelect
          label={t('whomLabel')}
          value={whom}
          onChange={event => setTyped({ ...typed, whom: event.currentTarget.value as CalledParty })}
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
          onChange={event => setTyped({ ...typed, source: event.currentTarget.value })}
          error={refusal?.fieldError('source')}
        />
        <NativeSelect
          label={t('callOutcomeLabel')}
          value={outcome}
          onChange={event => setTyped({ ...typed, outcome: event.currentTarget.value as CallOutcome })}
          data={outcomes.map(one => ({ value: one, label: t(`callOutcome.${one}`) }))}
        />
        <Textarea
          label={t('comment')}
          autosize
          minRows={2}
          maxLength={2000}
          value={comment}
          onChange={event => setTyped({ ...typed, comment: event.currentTarget.value })}
        />
        <ProblemPanel error={call.error} />
        <Group>
          <Button type="submit" loading={call.isPending}>
            {t('noteCall')}
          </Button>
          <Button variant="subtle" onClick={leave}>
            {t('cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
