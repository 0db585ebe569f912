import { Badge, Group, Stack, Text, Timeline } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { historyQuery } from '../api/declarations'
import type { Returned, Step } from '../api/types'
import { dateTime, verificationCode } from '../format'
import type { PolicyLookup } from '../policy'
import { Loading } from './Loading'
import { ProblemPanel } from './ProblemPanel'

interface Props {
  id: string
  policy: PolicyLookup
  /** What else a page says about a step. */
  more?: (step: Step) => ReactNode
}

/** Every step of a declaration: what, who, in which role, when, and why. */
export function HistoryList({ id, policy, more }: Props) {
  const { t } = useTranslation()
  const history = useQuery(historyQuery(id))
  if (history.isPending) return <Loading />
  if (history.isError) return <ProblemPanel error={history.error} onRetry={() => history.refetch()} />
  if (!history.data.length) return <Text size="sm">{t('history.none')}</Text>
  return (
    <Timeline bulletSize={14} lineWidth={2} active={history.data.length}>
      {history.data.map(step => (
        <Timeline.Item key={step.at + step.action} title={t(`action.${step.action}`)}>
          <Text size="sm">
            {step.actor} · {t(`role.${step.role}`, { defaultValue: step.role })} · {dateTime(step.at)}
          </Text>
          <Text size="xs">{t('verificationCode', { code: verificationCode(step.contentDigest) })}</Text>
          <StepReasons step={step} policy={policy} />
          {more?.(step)}
        </Timeline.Item>
      ))}
    </Timeline>
  )
}

type Why = Pick<Step | Returned, 'reasons' | 'slots' | 'comment'>

/** The coded reasons with their rule, the boxes concerned, and what was written beside. */
export function StepReasons({ step, policy }: { step: Why; policy: PolicyLookup }) {
  const { t } = useTranslation()
  return (
    <Stack gap={4} mt={4}>
      {step.reasons?.map(code => (
        <Text size="sm" key={code}>
          {policy.reasonName(code)}{' '}
          <Text span size="xs" c="var(--mantine-color-text)" opacity={0.8}>
            {t('problem.ruleIn', { rule: policy.policy.reasons.find(one => one.code === code)?.rule })}
          </Text>
        </Text>
      ))}
      {!!step.slots?.length && (
        <Group gap={4}>
          {step.slots.map(slot => (
            <Badge key={slot} variant="outline" color="gray" c="var(--mantine-color-text)" tt="none">
              {policy.slotName(slot)}
            </Badge>
          ))}
        </Group>
      )}
      {step.comment && (
        <Text size="sm" style={{ whiteSpace: 'pre-wrap' }}>
          {step.comment}
        </Text>
      )}
    </Stack>
  )
}
