import { Badge, Group, Paper, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProvincialReport, PublicationState, ReportKind } from '@/shared/api/types'
import { Checks } from './Checks'
import { ConfirmingProvince } from './ConfirmingProvince'
import { Exporting } from './Exporting'
import { Freezing } from './Freezing'
import { Packages } from './Packages'
import { Publishing } from './Publishing'

interface Props {
  report: ProvincialReport
  publication: PublicationState
  kind: ReportKind
}

/** The steps in their order; each says whether it is done, next, or waits for the one before. */
export function Steps({ report, publication, kind }: Props) {
  const { t } = useTranslation('provincial-report')
  const packages = report.packages.filter(one => one.kind === kind)
  const latest = packages[0]
  const published = publication.published.filter(one => one.kind === kind)
  const done = published.some(one => one.number === latest?.number)
  const open = report.checks.filter(one => one.refuses && one.count > 0).length
  const initialFirst =
    kind === 'YEAR_END' && !report.packages.find(one => one.kind === 'INITIAL')?.confirmation
  return (
    <Stack component="ol" p={0} m={0} style={{ listStyle: 'none' }}>
      <Step n={1} title={t('step.check')} stands={open > 0 ? 'now' : 'done'}>
        <Checks year={report.cohort} checks={report.checks} />
      </Step>
      <Step
        n={2}
        title={t('step.freeze')}
        stands={latest ? 'done' : open > 0 || initialFirst ? 'waits' : 'now'}
      >
        <Freezing report={report} kind={kind} latest={latest} open={open} initialFirst={initialFirst} />
      </Step>
      <Step n={3} title={t('step.export')} stands={latest ? (latest.confirmation ? 'done' : 'now') : 'waits'}>
        {latest ? <Exporting year={report.cohort} one={latest} /> : <Text size="sm">{t('exportAfter')}</Text>}
      </Step>
      <Step n={4} title={t('step.confirm')} stands={latest?.confirmation ? 'done' : latest ? 'now' : 'waits'}>
        {latest ? (
          <ConfirmingProvince year={report.cohort} one={latest} />
        ) : (
          <Text size="sm">{t('confirmAfter')}</Text>
        )}
      </Step>
      <Step n={5} title={t('step.publish')} stands={done ? 'done' : latest?.confirmation ? 'now' : 'waits'}>
        <Publishing publication={publication} kind={kind} latest={latest} done={done} />
      </Step>
      {packages.length > 0 && <Packages year={report.cohort} packages={packages} published={published} />}
    </Stack>
  )
}

const color = { done: 'green', now: 'blue', waits: 'gray' }

function Step({
  n,
  title,
  stands,
  children,
}: {
  n: number
  title: string
  stands: keyof typeof color
  children: ReactNode
}) {
  const { t } = useTranslation('provincial-report')
  return (
    <li>
      <Paper withBorder p="md" component="section" aria-label={title}>
        <Stack gap="sm">
          <Group gap="sm">
            <Title order={2} size="h4">
              {n}. {title}
            </Title>
            <Badge variant="outline" color={color[stands]} c="var(--mantine-color-text)" tt="none">
              {t(`stands.${stands}`)}
            </Badge>
          </Group>
          {children}
        </Stack>
      </Paper>
    </li>
  )
}
