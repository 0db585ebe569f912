import { Alert, Button, Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Evidence, InspectionSampleDetail, SampledEvidence } from '@/shared/api/types'
import { dateTime } from '@/shared/format'
import { paths } from '@/shared/paths'
import { usePolicy } from '@/shared/policy'
import { DetailsList } from '@/shared/ui/DetailsList'
import { EvidenceView } from '@/shared/ui/evidence/EvidenceView'
import { Loading } from '@/shared/ui/Loading'
import { TextLink } from '@/shared/ui/links'
import { PageTitle } from '@/shared/ui/PageTitle'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { inspectionQuery, sampleQuery } from './api'
import { CallForm, useCallBegun } from './CallForm'
import { FindingForm } from './FindingForm'
import { OutcomeMark } from './OutcomeMark'
import { Outcomes, SampleMarks } from './SampleList'

/** One sample on the inspector's phone: what was declared, its proofs, whom I called, what I found. */
export default function SamplePage() {
  const { t } = useTranslation('inspections')
  const { id, sample } = useParams({ strict: false }) as { id: string; sample: string }
  const inspection = useQuery(inspectionQuery(id))
  const found = useQuery(sampleQuery(id, sample))
  if (found.isError) return <ProblemPanel error={found.error} onRetry={() => found.refetch()} />
  if (inspection.isError)
    return <ProblemPanel error={inspection.error} onRetry={() => inspection.refetch()} />
  if (!found.data || !inspection.data) return <Loading />
  const view = found.data.sample
  return (
    <Stack maw={760}>
      <TextLink to={paths.inspection} params={{ id }} size="sm">
        {t('backToSamples')}
      </TextLink>
      <div>
        <PageTitle>{view.graduate.name}</PageTitle>
        <Text size="sm">
          {view.graduate.studentNumber} · {view.graduate.collegeName} · {view.graduate.className}
        </Text>
        <Group gap={4} mt={4}>
          <Outcomes sample={view} />
          <SampleMarks sample={view} />
        </Group>
      </div>
      {view.changed && (
        <Alert color="red" variant="light" title={t('changed')}>
          {t('changedText', { state: t(`state.${view.stateNow}`) })}
        </Alert>
      )}
      <Declared detail={found.data} cohort={inspection.data.cohort} />
      <Calls detail={found.data} />
      <Findings detail={found.data} mutual={inspection.data.kind === 'MUTUAL'} />
    </Stack>
  )
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Paper withBorder p="md" component="section" aria-label={title}>
      <Stack gap="sm">
        <Title order={2} size="h4">
          {title}
        </Title>
        {children}
      </Stack>
    </Paper>
  )
}

function Declared({ detail, cohort }: { detail: InspectionSampleDetail; cohort: number }) {
  const { t } = useTranslation('inspections')
  const policy = usePolicy(cohort)
  return (
    <Section title={t('declared')}>
      <Text fw={600}>{policy.destinationName(detail.sample.destination)}</Text>
      <DetailsList
        declaration={{ destination: detail.sample.destination, details: detail.details }}
        policy={policy}
      />
      {detail.phone && (
        <Text size="sm">
          {t('phone')} <a href={`tel:${detail.phone}`}>{detail.phone}</a>
        </Text>
      )}
      {detail.evidence.map(one => (
        <Proof key={one.id} proof={one} name={policy.kindName(one.kind)} />
      ))}
    </Section>
  )
}

function Proof({ proof, name }: { proof: SampledEvidence; name: string }) {
  const { t } = useTranslation('inspections')
  const [open, setOpen] = useState(false)
  const { late, ...rest } = proof
  const evidence: Evidence = { ...rest, slot: '', uploadedBy: '', flags: [] }
  return (
    <Stack gap={4}>
      <Group justify="space-between" gap="xs">
        <div>
          <Text size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
            {name} {proof.fileName}
          </Text>
          <Text size="sm">{t('uploadedAt', { at: dateTime(proof.uploadedAt) })}</Text>
          {late && (
            <Text size="sm" fw={600}>
              {t('lateText')}
            </Text>
          )}
        </div>
        <Button variant="default" size="compact-md" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'hide' : 'show')}
        </Button>
      </Group>
      {open && <EvidenceView evidence={evidence} height="60dvh" />}
    </Stack>
  )
}

function Calls({ detail }: { detail: InspectionSampleDetail }) {
  const { t } = useTranslation('inspections')
  const [calling, setCalling] = useState(useCallBegun(detail.sample))
  return (
    <Section title={t('callsTitle')}>
      <Text size="sm">{t('callsHint')}</Text>
      {detail.calls.map(one => (
        <div key={one.id} data-testid="call">
          <Text size="sm" fw={600}>
            {t(`whom.${one.whom}`)} {one.contact} · {t(`callOutcome.${one.outcome}`)}
          </Text>
          <Text size="sm">
            {t(one.independent ? 'independent' : 'notIndependent')}
            {one.source && ` · ${one.source}`}
            {one.firstLook && ` · ${t('firstLook')}`}
          </Text>
          <Text size="sm">
            {one.by} · {dateTime(one.at)}
          </Text>
          {one.comment && <Text size="sm">{one.comment}</Text>}
        </div>
      ))}
      {detail.sample.allowedActions.includes('CALL') &&
        (calling ? (
          <CallForm sample={detail.sample} onDone={() => setCalling(false)} />
        ) : (
          <Group>
            <Button variant="default" onClick={() => setCalling(true)}>
              {t('noteCall')}
            </Button>
          </Group>
        ))}
    </Section>
  )
}

function Findings({ detail, mutual }: { detail: InspectionSampleDetail; mutual: boolean }) {
  const { t } = useTranslation('inspections')
  return (
    <Section title={t('findings')}>
      {mutual && !detail.sample.bothSeen && <Text size="sm">{t('blind')}</Text>}
      {mutual && detail.sample.bothSeen ? (
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          {[true, false].map(first => (
            <Stack
              key={String(first)}
              gap="xs"
              component="section"
              aria-label={t(first ? 'firstLook' : 'secondLook')}
            >
              <Text size="sm" fw={600}>
                {t(first ? 'firstLook' : 'secondLook')}
              </Text>
              <Found findings={detail.findings.filter(one => one.firstLook === first)} />
            </Stack>
          ))}
        </SimpleGrid>
      ) : (
        <Found findings={detail.findings} />
      )}
      {detail.sample.allowedActions.includes('FIND') && <FindingForm sample={detail.sample} />}
    </Section>
  )
}

function Found({ findings }: { findings: InspectionSampleDetail['findings'] }) {
  const { t } = useTranslation('inspections')
  return (
    <>
      {findings.length === 0 && <Text size="sm">{t('noFinding')}</Text>}
      {findings.map(one => (
        <div key={one.id} data-testid="finding">
          <Group gap={4}>
            <OutcomeMark outcome={one.outcome} />
            {one.waits && <Text size="sm">{t('waitsText')}</Text>}
            {one.annulled && <Text size="sm">{t('annulledText')}</Text>}
          </Group>
          <Text size="sm">
            {one.by} · {dateTime(one.at)} · {t('entry', { id: one.entry })}
          </Text>
          {one.comment && (
            <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
              {one.comment}
            </Text>
          )}
        </div>
      ))}
    </>
  )
}
