import { Badge, Group, Paper, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Inspection, InspectionFindingOutcome, InspectionSample } from '@/shared/api/types'
import { count } from '@/shared/format'
import { paths } from '@/shared/paths'
import { usePolicy } from '@/shared/policy'
import { useAddress } from '@/shared/search'
import { Choice } from '@/shared/ui/Choice'
import { Empty } from '@/shared/ui/Empty'
import { Loading } from '@/shared/ui/Loading'
import { TextLink } from '@/shared/ui/links'
import { Pages } from '@/shared/ui/Pages'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { SAMPLES, samplesQuery } from './api'
import { OutcomeMark } from './OutcomeMark'

const outcomes: InspectionFindingOutcome[] = ['CONSISTENT', 'INCONSISTENT', 'UNREACHED', 'REFUSED']

/** The drawn declarations, worked off one by one; cards, as inspectors have a phone in their hand. */
export function SampleList({ inspection }: { inspection: Inspection }) {
  const { t } = useTranslation('inspections')
  const [address, change] = useAddress()
  const page = Number(address.page ?? 0) || 0
  const outcome = outcomes.find(one => one === address.outcome)
  const open = address.outcome === 'OPEN' ? true : undefined
  const disagreeing = address.outcome === 'DISAGREE' ? true : undefined
  const list = useQuery(samplesQuery(inspection.id, { outcome, open, disagreeing, page }))
  return (
    <Stack gap="sm">
      <Group align="end">
        <Choice
          name="outcome"
          label={t('outcomeLabel')}
          options={[
            { value: 'OPEN', label: t('outcome.OPEN') },
            ...outcomes.map(one => ({ value: one, label: t(`outcome.${one}`) })),
            ...(inspection.kind === 'MUTUAL' ? [{ value: 'DISAGREE', label: t('outcome.DISAGREE') }] : []),
          ]}
        />
        {list.data && (
          <Text size="sm" role="status">
            {t('total', { n: count(list.data.total) })}
          </Text>
        )}
      </Group>
      {list.isPending && <Loading />}
      {list.isError && <ProblemPanel error={list.error} onRetry={() => list.refetch()} />}
      {list.data?.total === 0 && (
        <Empty title={t('noSamples')}>
          <Text size="sm">{t('noSamplesHint')}</Text>
        </Empty>
      )}
      {list.data?.items.map(one => (
        <Sample key={one.id} sample={one} cohort={inspection.cohort} />
      ))}
      {list.data && (
        <Pages
          page={page}
          total={list.data.total}
          size={SAMPLES}
          onPage={next => change({ page: next > 0 ? String(next) : undefined })}
        />
      )}
    </Stack>
  )
}

function Sample({ sample, cohort }: { sample: InspectionSample; cohort: number }) {
  const { t } = useTranslation('inspections')
  const { destinationName } = usePolicy(cohort)
  const { graduate } = sample
  return (
    <Paper withBorder p="sm" component="article" aria-label={graduate.name} data-testid="sample">
      <Group justify="space-between" gap="xs">
        <div>
          <TextLink
            to={paths.inspectionSample}
            params={{ id: sample.inspection, sample: sample.id }}
            fw={600}
          >
            {graduate.name}
          </TextLink>
          <Text size="sm">
            {graduate.collegeName} · {graduate.className} · {destinationName(sample.destination)}
          </Text>
        </div>
        <Group gap={4}>
          <SampleMarks sample={sample} />
          <Outcomes sample={sample} />
          {sample.calls > 0 && <Text size="sm">{t('calls', { count: sample.calls })}</Text>}
        </Group>
      </Group>
    </Paper>
  )
}

/** What was found: in a mutual check by either college, as far as the reader may see it yet. */
export function Outcomes({ sample }: { sample: InspectionSample }) {
  const { t } = useTranslation('inspections')
  const mutual = sample.bothSeen || sample.firstOutcome != null
  if (!mutual) return <OutcomeMark outcome={sample.outcome} />
  return (
    <>
      <Text size="sm">{t('firstLook')}</Text>
      <OutcomeMark outcome={sample.firstOutcome} />
      {sample.bothSeen && (
        <>
          <Text size="sm">{t('secondLook')}</Text>
          <OutcomeMark outcome={sample.outcome} />
        </>
      )}
    </>
  )
}

/** What the inspector should know before anything else: changed since the commitment, proof that came late. */
export function SampleMarks({ sample }: { sample: InspectionSample }) {
  const { t } = useTranslation('inspections')
  return (
    <>
      {sample.changed && (
        <Badge variant="outline" color="red" c="var(--mantine-color-text)" tt="none">
          {t('changed')}
        </Badge>
      )}
      {sample.lateEvidence > 0 && (
        <Badge variant="outline" color="orange" c="var(--mantine-color-text)" tt="none">
          {t('late', { count: sample.lateEvidence })}
        </Badge>
      )}
      {sample.annulled && (
        <Badge variant="outline" color="red" c="var(--mantine-color-text)" tt="none">
          {t('annulled')}
        </Badge>
      )}
    </>
  )
}
