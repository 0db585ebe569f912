import { Button, NativeSelect, Paper, Radio, Stack, Text, Textarea } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { declarationsOfQuery } from '@/shared/api/declarations'
import { Refusal } from '@/shared/api/problem'
import type { ConcernKind } from '@/shared/api/types'
import { useDraft } from '@/shared/drafts'
import { usePolicy } from '@/shared/policy'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { useFile } from './api'

export const kinds: ConcernKind[] = ['COERCION', 'DIPLOMA_TIED', 'FALSE_AGREEMENT', 'INTERNSHIP']
const LONGEST = 2000

/** Which of the four no's, in one's own words; a declaration only if the sender wants to show it. */
export function ReportForm({ graduateId, onDone }: { graduateId: string; onDone: () => void }) {
  const { t } = useTranslation('concerns')
  const declarations = useSuspenseQuery(declarationsOfQuery(graduateId)).data
  const policy = usePolicy()
  const [kind, setKind] = useState<ConcernKind | null>(null)
  const [text, setText, clear] = useDraft(`concern-${graduateId}`, '')
  const [declaration, setDeclaration] = useState('')
  const [key] = useState(() => crypto.randomUUID())
  const file = useFile()
  const refusal = file.error instanceof Refusal ? file.error : undefined
  function submit(event: FormEvent) {
    event.preventDefault()
    if (!kind) return
    file.mutate(
      { key, kind, text: text.trim(), declaration: declaration || undefined },
      {
        onSuccess: () => {
          clear()
          onDone()
        },
      },
    )
  }
  return (
    <Paper withBorder p="md" component="form" onSubmit={submit}>
      <Stack>
        <Radio.Group
          label={t('what')}
          required
          value={kind}
          onChange={value => setKind(value as ConcernKind)}
        >
          <Stack gap="xs" mt="xs">
            {kinds.map(one => (
              <Radio.Card key={one} value={one} p="sm">
                <div style={{ display: 'flex', gap: '0.75rem', alignItems: 'flex-start' }}>
                  <Radio.Indicator mt={2} />
                  <Text size="sm">{t(`kind.${one}`)}</Text>
                </div>
              </Radio.Card>
            ))}
          </Stack>
        </Radio.Group>
        <Textarea
          label={t('text')}
          description={t('textHint')}
          required
          autosize
          minRows={4}
          maxLength={LONGEST}
          value={text}
          onChange={event => setText(event.currentTarget.value)}
          error={refusal?.fieldError('text')}
        />
        {declarations.length > 0 && (
          <NativeSelect
            label={t('about')}
            description={t('aboutHint')}
            value={declaration}
            onChange={event => setDeclaration(event.currentTarget.value)}
            data={[
              { value: '', label: t('aboutNone') },
              ...declarations.map(one => ({
                value: one.id,
                label: [policy.destinationName(one.destination), one.details.employer?.name]
                  .filter(Boolean)
                  .join(' · '),
              })),
            ]}
          />
        )}
        <ProblemPanel error={file.error} />
        <Button type="submit" size="lg" disabled={!kind || !text.trim()} loading={file.isPending}>
          {t('send')}
        </Button>
      </Stack>
    </Paper>
  )
}
