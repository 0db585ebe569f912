import { Button, Group, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HelpEntry, HelpKind, Intention, OfferOutcome } from '@/shared/api/types'
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

/** A further entry of the ledger. */
export function EntryForm({ graduate, before, onDone }: Props) {
  const { t } = useTranslation('assistance')
  const [kind, setKind] = useState<HelpKind>(before?.kind ?? 'GUIDANCE')
  const [on, setOn] = useState(before?.on ?? today())
  const [employer, setEmployer] = useState(before?.employer ?? '')
  const [outcome, setOutcome] = useState<OfferOutcome>(before?.outcome ?? 'OPEN')
  const [intention, setIntention] = useState<Intention>(before?.intention ?? 'WANTS_WORK')
  const [text, setText] = useState(before?.text ?? '')
  const [key] = useState(() => crypto.randomUUID())
  const record = useRecord(graduate)
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        record.mutate(
          {
            key,
            kind,
            on,
            text: text.trim() || undefined,
            employer: kind === 'OFFER' ? employer : undefined,
            outcome: kind === 'OFFER' ? outcome : undefined,
            intention: kind === 'INTENTION' ? intention : undefined,
            replaces: before?.id,
          },
          { onSuccess: onDone },
        )
      }}
    >
      <Stack gap="sm">
        {before && <Text size="sm">{t('form.replaces')}</Text>}
        <NativeSelect
          label={t('form.kind')}
          value={kind}
          onChange={event => setKind(event.currentTarget.value as HelpKind)}
          data={kinds.map(one => ({ value: one, label: t(`kind.${one}`) }))}
        />
        <TextInput
          type="date"
          label={t('form.on')}
          required
          max={today()}
          value={on}
          onChange={event => setOn(event.currentTarget.value)}
        />
        {kind === 'OFFER' && (
          <>
            <TextInput
              label={t('form.employer')}
              required
              maxLength={100}
              value={employer}
              onChange={event => setEmployer(event.currentTarget.value)}
            />
            <NativeSelect
              label={t('form.outcome')}
              value={outcome}
              onChange={event => setOutcome(event.currentTarget.value as OfferOutcome)}
              data={outcomes.map(one => ({ value: one, label: t(`outcome.${one}`) }))}
            />
          </>
        )}
        {kind === 'INTENTION' && (
          <NativeSelect
            label={t('kind.INTENTION')}
            description={intention === 'NO_INTENTION' ? t('form.noIntentionHint') : undefined}
            value={intention}
            onChange={event => setIntention(event.currentTarget.value as Intention)}
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
          onChange={event => setText(event.currentTarget.value)}
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
