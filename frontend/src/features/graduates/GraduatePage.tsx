import { Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { declarationsOfQuery, graduateQuery } from '@/shared/api/declarations'
import { useMe } from '@/shared/api/me'
import type { Graduate } from '@/shared/api/types'
import { paths } from '@/shared/paths'
import { usePolicy } from '@/shared/policy'
import { Row } from '@/shared/ui/DetailsList'
import { Empty } from '@/shared/ui/Empty'
import { Loading } from '@/shared/ui/Loading'
import { ButtonLink } from '@/shared/ui/links'
import { PageTitle } from '@/shared/ui/PageTitle'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { Contact, ContactForm } from './ContactForm'
import { DeclarationCard } from './DeclarationCard'
import { IdNumber } from './IdNumber'

/** One graduate: what the roster says, every declaration with its proof and its whole history. */
export default function GraduatePage() {
  const { t } = useTranslation('graduates')
  const { id } = useParams({ strict: false }) as { id: string }
  const graduate = useSuspenseQuery(graduateQuery(id)).data
  const policy = usePolicy(graduate.cohort)
  const declarations = useQuery(declarationsOfQuery(id))
  // only those who serve classes enter for a graduate; the service checks it again
  const servesClasses = useMe().scope.kind === 'CLASSES'
  const open = declarations.data?.some(one =>
    ['DRAFT', 'AWAITING_GRADUATE', 'AT_CLASS', 'AT_COLLEGE'].includes(one.state),
  )
  return (
    <Stack>
      <Group justify="space-between">
        <PageTitle>{graduate.name}</PageTitle>
        <Group gap="xs">
          <ButtonLink to={paths.graduateAssistance} params={{ id: graduate.id }} variant="default">
            {t('assistance')}
          </ButtonLink>
          <ButtonLink to={paths.responsibility} params={{ id: graduate.id }} variant="default">
            {t('responsibility')}
          </ButtonLink>
          {declarations.data && !open && servesClasses && (
            <ButtonLink to={paths.declare} search={{ graduate: graduate.id }} variant="default">
              {t('enterFor')}
            </ButtonLink>
          )}
        </Group>
      </Group>
      <SimpleGrid cols={{ base: 1, lg: 2 }}>
        <RosterCard graduate={graduate} />
        {graduate.changeable ? (
          <ContactForm key={graduate.version} graduate={graduate} />
        ) : (
          <Contact graduate={graduate} />
        )}
      </SimpleGrid>
      <Title order={2} size="h4">
        {t('declarations')}
      </Title>
      {declarations.isPending && <Loading />}
      {declarations.isError && (
        <ProblemPanel error={declarations.error} onRetry={() => declarations.refetch()} />
      )}
      {declarations.data?.length === 0 && <Empty title={t('noDeclaration')} />}
      {declarations.data?.map((one, index) => (
        <DeclarationCard key={one.id} declaration={one} policy={policy} open={index === 0} />
      ))}
    </Stack>
  )
}

function RosterCard({ graduate }: { graduate: Graduate }) {
  const { t } = useTranslation('graduates')
  return (
    <Paper withBorder p="md">
      <dl style={{ margin: 0, display: 'grid', gap: 6 }}>
        <Row label={t('studentNumber')}>{graduate.studentNumber}</Row>
        <Row label={t('idNumber')}>
          <IdNumber graduate={graduate} />
        </Row>
        <Row label={t('cohort')}>{t('cohortYear', { year: graduate.cohort })}</Row>
        <Row label={t('college')}>{graduate.college.name}</Row>
        <Row label={t('major')}>{graduate.major.name}</Row>
        <Row label={t('class')}>{graduate.className}</Row>
        <Row label={t('programme')}>{t('years', { n: graduate.programmeYears })}</Row>
        <Row label={t('qualified')}>{t(graduate.qualified ? 'passed' : 'notPassed')}</Row>
        <Row label={t('counted')}>{t(graduate.counted ? 'yes' : 'no')}</Row>
      </dl>
      {!graduate.onRoster && <Text size="sm">{t('offRoster')}</Text>}
    </Paper>
  )
}
