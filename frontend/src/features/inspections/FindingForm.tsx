import { Button, Group, Radio, Stack, Text, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Refusal } from '@/shared/api/problem'
import type { InspectionFindingOutcome, InspectionSample } from '@/shared/api/types'
import { onceSent, useDraft } from '@/shared/drafts'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { useFind } from './api'

const outcomes: InspectionFindingOutcome[] = ['CONSISTENT', 'INCONSISTENT', 'UNREACHED', 'REFUSED']

/** What was found; nothing is preset, and what an inconsistent finding does is said before it is sent. */
export function FindingForm({ sample }: { sample: InspectionSample }) {
  const { t } = useTranslation('inspections')
  const [outcome, setOutcome] = useState<InspectionFindingOutcome | null>(null)
  const [comment, setComment, clear] = useDraft(`finding-${sample.id}`, '')
  const find = useFind(sample.inspection, sample.id)
  const refusal = find.error instanceof Refusal ? find.error : undefined
  function submit(event: FormEvent) {
    event.preventDefault()
    if (!outcome) return
    onceSent(find.mutateAsync({ outcome, comment: comment.trim() || undefined }), () => {
      setComment('')
      clear()
      setOutcome(null)
    })
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Radio.Group
          label={t('findingLabel')}
          required
          value={outcome}
          onChange={value => setOutcome(value as InspectionFindingOutcome)}
        >
          <Stack gap="xs" mt={4}>
            {outcomes.map(one => (
              <Radio
                key={one}
                value={one}
                label={t(`outcome.${one}`)}
                description={t(`outcomeHint.${one}`)}
              />
            ))}
          </Stack>
        </Radio.Group>
        <Textarea
          label={t('comment')}
          required={outcome === 'INCONSISTENT'}
          autosize
          minRows={2}
          maxLength={2000}
          value={comment}
          onChange={event => setComment(event.currentTarget.value)}
          error={refusal?.fieldError('comment')}
        />
        {outcome === 'INCONSISTENT' && sample.decides && (
          <Text size="sm" fw={600}>
            {t('annulWarning')}
          </Text>
        )}
        <ProblemPanel error={find.error} />
        <Group>
          <Button
            type="submit"
            color={outcome === 'INCONSISTENT' && sample.decides ? 'red' : undefined}
            disabled={!outcome}
            loading={find.isPending}
          >
            {t('recordFinding')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
