import { Button, Group, Paper, Radio, Stack, Text, Textarea, Title } from '@mantine/core'
import { IconFlag } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Declaration, Flag, FlagOutcome } from '@/shared/api/types'
import { onceSent, useDraft } from '@/shared/drafts'
import { dateTime } from '@/shared/format'
import type { PolicyLookup } from '@/shared/policy'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { useDispose } from './api'

/** What a machine noticed, in neutral words; each needs a disposition before a pass (R6.1). */
export function Flags({ declaration, policy }: { declaration: Declaration; policy: PolicyLookup }) {
  const { t } = useTranslation('review')
  if (!declaration.flags.length) return null
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="flags" id="flags-box" tabIndex={-1}>
      <Stack gap="sm">
        <Title order={3} size="h5" id="flags">
          {t('flags')}
        </Title>
        <Text size="sm">{t('flagsHint')}</Text>
        {declaration.flags.map(flag => (
          <One key={flag.id} flag={flag} declaration={declaration} policy={policy} />
        ))}
      </Stack>
    </Paper>
  )
}

function One({ flag, declaration, policy }: { flag: Flag; declaration: Declaration; policy: PolicyLookup }) {
  const { t } = useTranslation('review')
  const [outcome, setOutcome] = useState<FlagOutcome | null>(null)
  const [comment, setComment, clear] = useDraft(`flag-${declaration.id}-${flag.id}`, '')
  const dispose = useDispose(declaration.id)
  const mayDecide =
    declaration.allowedActions.includes('PASS') || declaration.allowedActions.includes('RETURN')
  return (
    <Stack gap={6}>
      <Group gap={6} wrap="nowrap">
        <IconFlag size={18} aria-hidden />
        <Text size="sm">
          {policy.text(flag.text)}
          {flag.detail && (
            <Text span inherit>
              {' '}
              · {policy.text(flag.detail)}
            </Text>
          )}
        </Text>
      </Group>
      {flag.outcome ? (
        <Text size="sm">
          {t(`flag.${flag.outcome}`)} · {dateTime(flag.disposedAt)} {flag.comment}
        </Text>
      ) : (
        mayDecide && (
          <>
            <Radio.Group
              value={outcome}
              onChange={value => setOutcome(value as FlagOutcome)}
              label={t('outcome')}
            >
              <Group gap="md" mt={4}>
                {['EXPLAINED', 'CORRECTED', 'REFERRED'].map(one => (
                  <Radio key={one} value={one} label={t(`flag.${one}`)} />
                ))}
              </Group>
            </Radio.Group>
            <Textarea
              label={t('comment')}
              autosize
              minRows={2}
              maxLength={1000}
              value={comment}
              onChange={event => setComment(event.currentTarget.value)}
            />
            <ProblemPanel error={dispose.error} />
            <Button
              variant="default"
              loading={dispose.isPending}
              disabled={!outcome}
              onClick={() =>
                outcome &&
                onceSent(
                  dispose.mutateAsync({ flag: flag.id, outcome, comment: comment.trim() || undefined }),
                  clear,
                )
              }
            >
              {t('dispose')}
            </Button>
          </>
        )
      )}
    </Stack>
  )
}
