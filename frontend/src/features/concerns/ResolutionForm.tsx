import { Button, Group, Radio, Stack, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Refusal } from '@/shared/api/problem'
import type { Concern, ConcernOutcome } from '@/shared/api/types'
import { useDraft } from '@/shared/drafts'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { useResolve } from './api'

const outcomes: ConcernOutcome[] = ['CONFIRMED', 'NOT_CONFIRMED', 'REFERRED']

/** What was found and done; the sender reads these words. */
export function ResolutionForm({ concern }: { concern: Concern }) {
  const { t } = useTranslation('concerns')
  const [outcome, setOutcome] = useState<ConcernOutcome | null>(null)
  const [text, setText, clear] = useDraft(`answer-${concern.id}`, '')
  const resolve = useResolve(concern)
  const refusal = resolve.error instanceof Refusal ? resolve.error : undefined
  function submit(event: FormEvent) {
    event.preventDefault()
    if (!outcome) return
    resolve.mutate({ outcome, text: text.trim() }, { onSuccess: clear })
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Radio.Group
          label={t('outcomeLabel')}
          required
          value={outcome}
          onChange={value => setOutcome(value as ConcernOutcome)}
        >
          <Group gap="md" mt={4}>
            {outcomes.map(one => (
              <Radio key={one} value={one} label={t(`outcome.${one}`)} />
            ))}
          </Group>
        </Radio.Group>
        <Textarea
          label={t('answer')}
          description={t('answerHint')}
          required
          autosize
          minRows={2}
          maxLength={2000}
          value={text}
          onChange={event => setText(event.currentTarget.value)}
          error={refusal?.fieldError('text')}
        />
        <ProblemPanel error={resolve.error} />
        <Group>
          <Button type="submit" disabled={!outcome || !text.trim()} loading={resolve.isPending}>
            {t('sendAnswer')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
