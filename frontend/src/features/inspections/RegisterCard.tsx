import { Badge, Button, Group, Paper, Radio, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppealOutcome, RegisterEntry } from '@/shared/api/types'
import { onceSent, useDraft } from '@/shared/drafts'
import { dateTime } from '@/shared/format'
import { paths } from '@/shared/paths'
import { usePolicy } from '@/shared/policy'
import { useAddress } from '@/shared/search'
import { TextLink } from '@/shared/ui/links'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { useAppeal, useDecide } from './api'

/** One entry: who did what, for what was found where, the appeal and its outcome. */
export function RegisterCard({ entry }: { entry: RegisterEntry }) {
  const { t } = useTranslation('inspections')
  const { destinationName } = usePolicy(entry.cohort)
  const [address] = useAddress()
  return (
    <Paper withBorder p="md" component="article" data-testid="register-entry">
      <Stack gap="xs">
        <Group justify="space-between" gap="xs">
          <Text fw={600}>
            {address.person === entry.who.id ? (
              (entry.who.name ?? entry.who.id)
            ) : (
              <TextLink
                underline="always"
                to={paths.register}
                search={{ cohort: String(entry.cohort), person: entry.who.id }}
                fw={600}
              >
                {entry.who.name ?? entry.who.id}
              </TextLink>
            )}{' '}
            · {t(`part.${entry.part}`)}
          </Text>
          <Badge
            variant="outline"
            color={entry.stands ? 'red' : 'gray'}
            c="var(--mantine-color-text)"
            tt="none"
          >
            {t(entry.stands ? 'entryStands' : 'entryStandsNot')}
          </Badge>
        </Group>
        <Text size="sm">
          {t(`role.${entry.role}`)} · {dateTime(entry.actedAt)} · {t('entry', { id: entry.actedEntry })}
        </Text>
        <Text size="sm">
          {entry.graduate.name} {entry.graduate.studentNumber} · {entry.college.name} ·{' '}
          {destinationName(entry.destination)}
        </Text>
        <Text size="sm">
          {t('foundBy', { kind: t(`kind.${entry.kind}`), id: entry.inspection, at: dateTime(entry.foundAt) })}{' '}
          · {t('entry', { id: entry.findingEntry })}
        </Text>
        {entry.comment && <Words>{entry.comment}</Words>}
        {entry.appeal && (
          <Paper bg="var(--mantine-color-default-hover)" p="sm">
            <Text size="sm" fw={600}>
              {t('appealedAt', { at: dateTime(entry.appeal.filedAt) })}
            </Text>
            <Words>{entry.appeal.reason}</Words>
            {entry.appeal.outcome && (
              <>
                <Text size="sm" fw={600} mt="xs">
                  {t(`appealOutcome.${entry.appeal.outcome}`)} · {entry.appeal.decidedBy} ·{' '}
                  {dateTime(entry.appeal.decidedAt)}
                </Text>
                <Words>{entry.appeal.answer}</Words>
              </>
            )}
          </Paper>
        )}
        {entry.allowedActions.includes('APPEAL') && <AppealForm entry={entry} />}
        {entry.allowedActions.includes('DECIDE') && <DecisionForm entry={entry} />}
      </Stack>
    </Paper>
  )
}

function Words({ children }: { children?: string | null }) {
  return (
    <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
      {children}
    </Text>
  )
}

function AppealForm({ entry }: { entry: RegisterEntry }) {
  const { t } = useTranslation('inspections')
  const [reason, setReason, clear] = useDraft(`appeal-${entry.id}`, '')
  // what was being typed is found open again
  const [open, setOpen] = useState(reason !== '')
  const appeal = useAppeal(entry.id)
  if (!open)
    return (
      <Group>
        <Button variant="default" onClick={() => setOpen(true)}>
          {t('appeal')}
        </Button>
      </Group>
    )
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        onceSent(appeal.mutateAsync(reason.trim()), clear)
      }}
    >
      <Stack gap="xs">
        <Textarea
          label={t('appealReason')}
          description={t('appealHint')}
          required
          autosize
          minRows={2}
          maxLength={2000}
          value={reason}
          onChange={event => setReason(event.currentTarget.value)}
        />
        <ProblemPanel error={appeal.error} />
        <Group>
          <Button type="submit" disabled={!reason.trim()} loading={appeal.isPending}>
            {t('appeal')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

const outcomes: AppealOutcome[] = ['GRANTED', 'REJECTED']

function DecisionForm({ entry }: { entry: RegisterEntry }) {
  const { t } = useTranslation('inspections')
  const [outcome, setOutcome] = useState<AppealOutcome | null>(null)
  const [answer, setAnswer, clear] = useDraft(`appeal-answer-${entry.id}`, '')
  const decide = useDecide(entry.id)
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        if (outcome && entry.appeal)
          onceSent(
            decide.mutateAsync({ outcome, answer: answer.trim(), version: entry.appeal.version }),
            clear,
          )
      }}
    >
      <Stack gap="xs">
        <Radio.Group
          label={t('decision')}
          required
          value={outcome}
          onChange={value => setOutcome(value as AppealOutcome)}
        >
          <Group gap="md" mt={4}>
            {outcomes.map(one => (
              <Radio key={one} value={one} label={t(`appealOutcome.${one}`)} />
            ))}
          </Group>
        </Radio.Group>
        <Textarea
          label={t('answer')}
          required
          autosize
          minRows={2}
          maxLength={2000}
          value={answer}
          onChange={event => setAnswer(event.currentTarget.value)}
        />
        <ProblemPanel error={decide.error} />
        <Group>
          <Button type="submit" disabled={!outcome || !answer.trim()} loading={decide.isPending}>
            {t('decide')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
