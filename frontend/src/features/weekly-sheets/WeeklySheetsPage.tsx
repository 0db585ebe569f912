import { Button, Group, Stack, Table, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useCohort } from '@/shared/api/cohorts'
import { useMe } from '@/shared/api/me'
import { dateTime, day, rate } from '@/shared/format'
import { paths } from '@/shared/paths'
import { CohortSelect } from '@/shared/ui/CohortSelect'
import { Empty } from '@/shared/ui/Empty'
import { ListPages, usePage } from '@/shared/ui/ListPages'
import { Loading } from '@/shared/ui/Loading'
import { TextLink } from '@/shared/ui/links'
import { PageTitle } from '@/shared/ui/PageTitle'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { WideTable } from '@/shared/ui/WideTable'
import { Acting } from './Acting'
import { dueQuery, sheetsQuery, usePrepare } from './api'
import { StateMark } from './StateMark'

/** This week by college (due, overdue, signed), and every sheet so far (R7.2). */
export default function WeeklySheetsPage() {
  const { t } = useTranslation('weekly-sheets')
  const { year } = useCohort()
  if (!year) return <Empty title={t('noCohort')} />
  return (
    <Stack>
      <Group justify="space-between" align="end">
        <PageTitle>{t('title')}</PageTitle>
        <CohortSelect />
      </Group>
      <ThisWeek cohort={year} />
      <AllSheets cohort={year} />
      <ActingOf cohort={year} />
    </Stack>
  )
}

function ThisWeek({ cohort }: { cohort: number }) {
  const { t } = useTranslation('weekly-sheets')
  const navigate = useNavigate()
  const due = useQuery(dueQuery(cohort))
  const prepare = usePrepare()
  const prepares = useMe().roles.includes('officer')
  if (due.isPending) return <Loading />
  if (due.isError) return <ProblemPanel error={due.error} onRetry={() => due.refetch()} />
  const { week, dueOn, colleges } = due.data
  const start = (college: string) =>
    prepare.mutate(
      { cohort, college, week },
      { onSuccess: made => navigate({ to: paths.weeklySheet, params: { id: made.id } } as never) },
    )
  return (
    <section aria-labelledby="this-week">
      <Title order={2} size="h4" id="this-week">
        {t('thisWeek', { week, day: day(dueOn) })}
      </Title>
      <ProblemPanel error={prepare.error} />
      <WideTable minWidth={560}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('college')}</Table.Th>
            <Table.Th>{t('stands')}</Table.Th>
            <Table.Th>{t('signedAt')}</Table.Th>
            <Table.Th>{t('lastSigned')}</Table.Th>
            <Table.Th>{t('open')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {colleges.map(one => (
            <Table.Tr key={one.college}>
              <Table.Td data-key>{one.name}</Table.Td>
              <Table.Td data-label={t('stands')}>
                <StateMark state={one.state} overdue={one.overdue} />
              </Table.Td>
              <Table.Td data-label={t('signedAt')}>{dateTime(one.signedAt) || '—'}</Table.Td>
              <Table.Td data-label={t('lastSigned')}>{one.lastSigned ?? '—'}</Table.Td>
              <Table.Td>
                {one.sheet ? (
                  <TextLink to={paths.weeklySheet} params={{ id: one.sheet }}>
                    {t('openSheet')}
                  </TextLink>
                ) : prepares ? (
                  <Button size="compact-sm" loading={prepare.isPending} onClick={() => start(one.college)}>
                    {t('prepare')}
                  </Button>
                ) : (
                  '—'
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </WideTable>
    </section>
  )
}

// the colleges of the reader are those of this week's list
function ActingOf({ cohort }: { cohort: number }) {
  const due = useQuery(dueQuery(cohort))
  return due.data ? <Acting cohort={cohort} colleges={due.data.colleges} /> : null
}

function AllSheets({ cohort }: { cohort: number }) {
  const { t } = useTranslation('weekly-sheets')
  const sheets = useQuery(sheetsQuery(cohort, usePage()))
  if (sheets.isPending) return <Loading />
  if (sheets.isError) return <ProblemPanel error={sheets.error} onRetry={() => sheets.refetch()} />
  return (
    <section aria-labelledby="all-sheets">
      <Title order={2} size="h4" id="all-sheets">
        {t('all')}
      </Title>
      {sheets.data.total === 0 ? (
        <Empty title={t('none')}>
          <Text size="sm">{t('noneHint')}</Text>
        </Empty>
      ) : (
        <WideTable minWidth={640}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('week')}</Table.Th>
              <Table.Th>{t('college')}</Table.Th>
              <Table.Th>{t('stands')}</Table.Th>
              <Table.Th>{t('stage.verified')}</Table.Th>
              <Table.Th>{t('signedBy')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {sheets.data.items.map(one => (
              <Table.Tr key={one.id}>
                <Table.Td data-key>
                  <TextLink to={paths.weeklySheet} params={{ id: one.id }}>
                    {one.week}
                  </TextLink>
                </Table.Td>
                <Table.Td data-label={t('college')}>{one.collegeName}</Table.Td>
                <Table.Td data-label={t('stands')}>
                  <StateMark state={one.state} overdue={one.overdue} />
                </Table.Td>
                <Table.Td data-label={t('stage.verified')}>{rate(one.verifiedRate)}</Table.Td>
                <Table.Td data-label={t('signedBy')}>
                  {one.signedBy ? `${one.signedBy} ${dateTime(one.signedAt)}` : '—'}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </WideTable>
      )}
      <ListPages total={sheets.data.total} />
    </section>
  )
}
