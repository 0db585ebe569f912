import { Alert, Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconDownload, IconShieldCheck } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { WeeklySheet } from '@/shared/api/types'
import { dateTime, day } from '@/shared/format'
import { Loading } from '@/shared/ui/Loading'
import { PageTitle } from '@/shared/ui/PageTitle'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { Asked } from './Asked'
import { saveSheet, sheetQuery, useVerify } from './api'
import { Confirming } from './Confirming'
import { DriftList } from './DriftList'
import { FiguresTable } from './FiguresTable'
import { Rates } from './Rates'
import { SampleList } from './SampleList'
import { SendingBack } from './SendingBack'
import { Signing } from './Signing'
import { StateMark } from './StateMark'
import classes from './WeeklySheetPage.module.css'

/** One weekly sheet: its figures, its drift, and whatever the person may do with it now (R7.2, R8.1). */
export default function WeeklySheetPage() {
  const { t } = useTranslation('weekly-sheets')
  const { id } = useParams({ strict: false }) as { id: string }
  const found = useQuery(sheetQuery(id))
  const phone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false })
  if (found.isPending) return <Loading />
  if (found.isError) return <ProblemPanel error={found.error} onRetry={() => found.refetch()} />
  const sheet = found.data
  const may = (action: (typeof sheet.allowedActions)[number]) => sheet.allowedActions.includes(action)
  return (
    <Stack>
      <Head sheet={sheet} phone={phone} />
      {sheet.state === 'SENT_BACK' && sheet.returns[0] && (
        <Alert color="orange" title={t('sentBackBy', { name: sheet.returns[0].by })}>
          {sheet.returns[0].reason}
        </Alert>
      )}
      <Asked sheet={sheet} />
      <Section title={t('figures')}>
        <Rates sheet={sheet} />
        <Fold folded={phone} summary={t('tables')}>
          <FiguresTable sheet={sheet} />
        </Fold>
      </Section>
      <Section title={t('drift')} id="drift">
        <DriftList sheet={sheet} mayExplain={may('EXPLAIN')} />
      </Section>
      {may('CONFIRM') && (
        <Section title={t('confirm')} id="confirm">
          <Confirming sheet={sheet} />
        </Section>
      )}
      {sheet.confirmation && (
        <Section title={t('sample')} id="sample">
          <Fold folded={phone && !may('LOOK')} summary={t('sampleOf', { n: sheet.confirmation.sample })}>
            <SampleList sheet={sheet} mayLook={may('LOOK')} />
          </Fold>
        </Section>
      )}
      {sheet.state === 'SENT_BACK' && (
        <Section title={t('lookedBefore')}>
          <SampleList sheet={sheet} mayLook={false} />
        </Section>
      )}
      {may('SIGN') && (
        <Section title={t('sign')} id="sign">
          <Signing sheet={sheet} />
        </Section>
      )}
      {may('SEND_BACK') && (
        <Section title={t('sendBack')} id="send-back">
          <SendingBack id={sheet.id} />
        </Section>
      )}
      {sheet.confirmation && (
        <Section title={t('proof')}>
          <Stored sheet={sheet} />
        </Section>
      )}
      {phone && <Files sheet={sheet} />}
    </Stack>
  )
}

/** What is long and not asked for on a phone: one line there until it is opened. */
function Fold({
  folded,
  summary,
  children,
}: {
  folded: boolean
  summary: string
  children: React.ReactNode
}) {
  if (!folded) return children
  return (
    <details>
      <summary className={classes.summary}>{summary}</summary>
      {children}
    </details>
  )
}

interface SectionProps {
  title: string
  /** What a link on this page leads to. */
  id?: string
  children: React.ReactNode
}

function Section({ title, id, children }: SectionProps) {
  return (
    <Paper
      withBorder
      p={{ base: 'sm', sm: 'md' }}
      component="section"
      aria-label={title}
      id={id}
      className={classes.section}
    >
      <Stack gap="sm">
        <Title order={2} size="h4">
          {title}
        </Title>
        {children}
      </Stack>
    </Paper>
  )
}

function Files({ sheet }: { sheet: WeeklySheet }) {
  const { t } = useTranslation('weekly-sheets')
  const file = useMutation({
    mutationFn: (ending: 'pdf' | 'xlsx') => saveSheet(sheet, ending, t('fileName')),
  })
  return (
    <Stack gap="xs" className="no-print">
      <Group gap="xs">
        {(['pdf', 'xlsx'] as const).map(ending => (
          <Button
            key={ending}
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
            loading={file.isPending && file.variables === ending}
            onClick={() => file.mutate(ending)}
          >
            {t(`file.${ending}`)}
          </Button>
        ))}
      </Group>
      <ProblemPanel error={file.error} />
    </Stack>
  )
}

function Head({ sheet, phone }: { sheet: WeeklySheet; phone: boolean }) {
  const { t } = useTranslation('weekly-sheets')
  return (
    <>
      <Group justify="space-between" align="start">
        <Stack gap={6}>
          <PageTitle>{t('sheetTitle', { college: sheet.collegeName, week: sheet.week })}</PageTitle>
          <Group gap="sm">
            <StateMark state={sheet.state} overdue={sheet.overdue} />
            {!sheet.signature && <Text size="sm">{t('due', { day: day(sheet.dueOn) })}</Text>}
          </Group>
        </Stack>
        {!phone && <Files sheet={sheet} />}
      </Group>
      {sheet.signature && (
        <Alert
          color="green"
          title={t('signedByAs', { name: sheet.signature.by, title: sheet.signature.title })}
        >
          <Text size="sm">
            {dateTime(sheet.signature.at)}
            {sheet.signature.actingFor && ` · ${t('actingFor', { name: sheet.signature.actingFor })}`} ·{' '}
            {t('code')}{' '}
            <a href={`/verify/${sheet.signature.code}`} target="_blank" rel="noreferrer">
              {sheet.signature.code}
            </a>
          </Text>
        </Alert>
      )}
    </>
  )
}

function Stored({ sheet }: { sheet: WeeklySheet }) {
  const { t } = useTranslation('weekly-sheets')
  const verify = useVerify(sheet.id)
  const found = verify.data
  return (
    <>
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        {t('position', { n: sheet.confirmation!.position })} · {t('root')} {sheet.confirmation!.root} ·
        SHA-256 <span data-testid="sha256">{sheet.confirmation!.sha256}</span>
      </Text>
      <Group>
        <Button
          variant="default"
          leftSection={<IconShieldCheck size={16} aria-hidden />}
          loading={verify.isPending}
          onClick={() => verify.mutate()}
        >
          {t('verify')}
        </Button>
      </Group>
      <ProblemPanel error={verify.error} />
      {found && (
        <Alert
          role="status"
          color={found.valid ? 'green' : 'red'}
          title={found.valid ? t('valid') : t('notValid')}
        >
          {t(found.recomputed ? 'recomputed' : 'notRecomputed')}
          {found.difference && <Text size="sm">{found.difference}</Text>}
        </Alert>
      )}
    </>
  )
}
