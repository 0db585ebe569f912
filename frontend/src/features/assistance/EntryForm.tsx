import { Button, Group, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HelpEntry, HelpKind, Intention, OfferOutcome } from '@/shared/api/types'
import { onceSent, useDraft } from '@/shared/drafts'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { useRecord } from './api'

const kinds: HelpKind[] = ['POLICY_TALK', 'GUIDANCE', 'OFFER', 'TRAINING', 'SUBSIDY', 'CONTACT', 'INTENTION']
const outcomes: OfferOutcome[] = ['OPEN', 'ACCEPTED', 'DECLINED', 'REFUSED']
const intentions: Intention[] = ['WANTS_WORK', 'UNDECIDED', 'NO_INTENTION']

/** The school's day, as an input of dates wants it. */
const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date())

interface Props {
  graduate: string
  /** The entry whose place this one takes, with what it said. */
  before?: HelpEntry
  onDone: () => void
}

interface Typed {
  kind: HelpKind
  on: string
  employer: string
  outcome: OfferOutcome
  intention: Intention
  text: string
}

/** A further entry of the ledger. */
export function EntryForm({ graduate, before, onDone }: Props) {
  const { t } = useTranslation('assistance')
  const [typed, setTyped, clear] = useDraft<Typed>(`help-${graduate}-${before?.id ?? 'new'}`, {
    kind: before?.kind ?? 'GUIDANCE',
    on: before?.on ?? today(),
    employer: before?.employer ?? '',
    outcome: before?.outcome ?? 'OPEN',
    intention: before?.intention ?? 'WANTS_WORK',
    text: before?.text ?? '',
  })
  const { kind, on, employer, outcome, intention, text } = typed
  const change = (part: Partial<Typed>) => setTyped({ ...typed, ...part })
  const [key] = useState(() => crypto.randomUUID())
  const record = useRecord(graduate)
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        onceSent(
          record.mutateAsync({
            key,
            kind,
            on,
            text: text.trim() || undefined,
            employer: kind === 'OFFER' ? employer : undefined,
            outcome: kind === 'OFFER' ? outcome : undefined,
            intention: kind === 'INTENTION' ? intention : undefined,
            replaces: before?.id,
          }),
          () => {
            clear()
            onDone()
          },
        )
      }}
    >
      <Stack gap="sm">
        {before && <Text size="sm">{t('form.replaces')}</Text>}
        <NativeSelect
          label={t('form.kind')}
          value={kind}
          onChange={event => change({ kind: event.currentTarget.value as HelpKind })}
          data={kinds.map(one => ({ value: one, label: t(`kind.${one}`) }))}
        />
        <TextInput
          type="date"
          label={t('form.on')}
          required
          max={today()}
          value={on}
          onChange={event => change({ on: event.currentTarget.value })}
        />
        {kind === 'OFFER' && (
          <>
            <TextInput
              label={t('form.employer')}
              required
              maxLength={100}
              value={employer}
              onChange={event => change({ employer: event.currentTarget.value })}
            />
            <NativeSelect
              label={t('form.outcome')}
              value={outcome}
              onChange={event => change({ outcome: event.currentTarget.value as OfferOutcome })}
              data={outcomes.map(one => ({ value: one, label: t(`outcome.${one}`) }))}
            />
          </>
        )}
        {kind === 'INTENTION' && (
          <NativeSelect
            label={t('kind.INTENTION')}
            description={intention === 'NO_INTENTION' ? t('form.noIntentionHint') : undefined}
            value={intention}
            onChange={event => change({ intention: event.currentTarget.value as Intention })}
            data={intentions.map(one => ({ value: one, label: t(`intention.${one}`) }))}
          />
        )}
        <Textarea
          label={t('form.text')}
          description={t('form.textHint')}
          maxLength={500}
          autosize
          minRows={3}
          value={text}
          onChange={event => change({ text: event.currentTarget.value })}
        />
        <ProblemPanel error={record.error} />
        <Group>
          <Button type="submit" loading={record.isPending}>
            {t('form.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
