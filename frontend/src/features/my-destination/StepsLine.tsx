import { Text, Timeline } from '@mantine/core'
import { IconCheck, IconCircle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { historyQuery } from '@/shared/api/declarations'
import type { Declaration, Step } from '@/shared/api/types'
import { dateTime } from '@/shared/format'
import type { PolicyLookup } from '@/shared/policy'
import { StepReasons } from '@/shared/ui/HistoryList'

const stations = ['DRAFT', 'AT_CLASS', 'AT_COLLEGE', 'VERIFIED'] as const
const reached: Record<string, number> = { DRAFT: 0, AWAITING_GRADUATE: 0, AT_CLASS: 1, AT_COLLEGE: 2 }

/** The way ahead of somebody who has not begun. */
export function StepsAhead() {
  const { t } = useTranslation('my-destination')
  return (
    <Timeline active={-1} bulletSize={22} lineWidth={2}>
      {stations.map(station => (
        <Timeline.Item
          key={station}
          title={t(`station.${station}`)}
          bullet={<IconCircle size={10} aria-hidden />}
        >
          <Text size="sm">{t(`ahead.${station}`)}</Text>
        </Timeline.Item>
      ))}
    </Timeline>
  )
}

/** The way of a declaration: filled in, class, college, verified; done steps with name and date. */
export function StepsLine({ declaration, policy }: { declaration: Declaration; policy: PolicyLookup }) {
  const { t } = useTranslation('my-destination')
  const steps = useQuery(historyQuery(declaration.id)).data ?? []
  const last = steps.at(-1)
  const stopped = !(declaration.state in reached) && declaration.state !== 'VERIFIED'
  const at = reached[declaration.state] ?? stations.length
  if (stopped) {
    return (
      <Timeline active={0} bulletSize={22} lineWidth={2} color="orange">
        <Timeline.Item title={t(`state.${declaration.state}`)}>
          {last && <Who step={last} />}
          {declaration.returned && <StepReasons step={declaration.returned} policy={policy} />}
          {!declaration.returned && last && <StepReasons step={last} policy={policy} />}
        </Timeline.Item>
      </Timeline>
    )
  }
  return (
    <Timeline active={at - 1} bulletSize={22} lineWidth={2}>
      {stations.map((station, index) => {
        const step = index < at ? leaving(steps, station) : undefined
        return (
          <Timeline.Item
            key={station}
            title={t(`station.${station}`)}
            bullet={index < at ? <IconCheck size={14} aria-hidden /> : <IconCircle size={10} aria-hidden />}
          >
            {step && <Who step={step} />}
            {index === at && <Text size="sm">{t(`waiting.${declaration.state}`)}</Text>}
          </Timeline.Item>
        )
      })}
    </Timeline>
  )
}

function leaving(steps: Step[], station: string): Step | undefined {
  const into = station === 'VERIFIED'
  return steps.findLast(step => (into ? step.to === station : step.from === station && step.to !== station))
}

function Who({ step }: { step: Step }) {
  const { t } = useTranslation()
  return (
    <Text size="sm">
      {step.actor} · {t(`role.${step.role}`, { defaultValue: step.role })} · {dateTime(step.at)}
    </Text>
  )
}
