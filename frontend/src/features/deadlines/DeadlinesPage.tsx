import { Group, Paper, Stack, Table, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useCohort } from '@/shared/api/cohorts'
import { useMe } from '@/shared/api/me'
import type { CohortCalendar, DueDate } from '@/shared/api/types'
import { count, dateTime, day } from '@/shared/format'
import { paths } from '@/shared/paths'
import { CohortSelect } from '@/shared/ui/CohortSelect'
import { Empty } from '@/shared/ui/Empty'
import { Loading } from '@/shared/ui/Loading'
import { ButtonLink, TextLink } from '@/shared/ui/links'
import { PageTitle } from '@/shared/ui/PageTitle'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { WideTable } from '@/shared/ui/WideTable'
import { calendarQuery } from './api'
import { Rules } from './Rules'
import { WebhookSection } from './Webhook'

/** What is due in a cohort, for whom and when; what is overdue; how its graduates are reminded (R7.2, R9). */
export default function DeadlinesPage() {
  const { t } = useTranslation('deadlines')
  const { year } = useCohort()
  const me = useMe()
  if (!year) return <Empty title={t('noCohort')} />
  return (
    <Stack>
      <Group justify="space-between" align="end">
        <PageTitle>{t('title')}</PageTitle>
        <CohortSelect />
      </Group>
      <Calendar cohort={year} />
      {me.navigation.includes('cohorts') && (
        <>
          <Rules cohort={year} />
          <WebhookSection />
        </>
      )}
    </Stack>
  )
}

function Calendar({ cohort }: { cohort: number }) {
  const { t } = useTranslation('deadlines')
  const calendar = useQuery(calendarQuery(cohort))
  if (calendar.isPending) return <Loading />
  if (calendar.isError) return <ProblemPanel error={calendar.error} onRetry={() => calendar.refetch()} />
  const { next, dates } = calendar.data
  return (
    <>
      <Paper withBorder p="md" component="section" aria-labelledby="next">
        <Title order={2} size="h4" id="next">
          {t('next')}
        </Title>
        {next ? (
          <Text>
            {t(`kind.${next.kind}`, { week: next.week })} · {day(next.dueOn)} · <Left of={next} />
          </Text>
        ) : (
          <Text>{t('nothingLeft')}</Text>
        )}
      </Paper>
      <section aria-labelledby="dates">
        <Title order={2} size="h4" id="dates">
          {t('dates')}
        </Title>
        <WideTable minWidth={560}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('what')}</Table.Th>
              <Table.Th>{t('dueOn')}</Table.Th>
              <Table.Th>{t('left')}</Table.Th>
              <Table.Th>{t('who')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {dates.map(one => (
              <Table.Tr key={`${one.kind}-${one.dueOn}`}>
                <Table.Td data-key>{t(`kind.${one.kind}`, { week: one.week })}</Table.Td>
                <Table.Td data-label={t('dueOn')}>{day(one.dueOn)}</Table.Td>
                <Table.Td data-label={t('left')}>
                  <Left of={one} />
                </Table.Td>
                <Table.Td data-label={t('who')}>
                  {one.who.map(role => t(`role.${role}`)).join(t('comma'))}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </WideTable>
        <Text size="xs">{t('inclusive')}</Text>
      </section>
      <Overdue calendar={calendar.data} />
    </>
  )
}

function Left({ of }: { of: DueDate }) {
  const { t } = useTranslation('deadlines')
  if (of.doneAt)
    return (
      <Text span size="sm">
        {t('done', { at: dateTime(of.doneAt) })}
      </Text>
    )
  if (of.daysLeft === 0)
    return (
      <Text span size="sm">
        {t('today')}
      </Text>
    )
  if (of.daysLeft < 0)
    return (
      <Text span size="sm">
        {t('over', { count: -of.daysLeft })}
      </Text>
    )
  return (
    <Text span size="sm">
      {t('daysLeft', { count: of.daysLeft })}
    </Text>
  )
}

function Overdue({ calendar }: { calendar: CohortCalendar }) {
  const { t } = useTranslation('deadlines')
  const navigation = useMe().navigation
  const { overdueSheets, overdueReviews, cohort } = calendar
  const search = { cohort: String(cohort) }
  return (
    <section aria-labelledby="overdue">
      <Group justify="space-between">
        <Title order={2} size="h4" id="overdue">
          {t('overdue')}
        </Title>
        {navigation.includes('review') && overdueReviews.length > 0 && (
          <ButtonLink size="compact-sm" variant="default" to={paths.review} search={search}>
            {t('section.review')}
          </ButtonLink>
        )}
      </Group>
      {overdueSheets.length + overdueReviews.length === 0 && <Text size="sm">{t('nothingOverdue')}</Text>}
      <Stack gap={4} component="ul" pl="md" my="xs">
        {overdueSheets.map(one => (
          <li key={`sheet-${one.college}`}>
            <TextLink to={paths.weeklySheets} search={search} size="sm">
              {t(one.confirmed ? 'sheetUnsigned' : 'sheetUnconfirmed', {
                college: one.name,
                week: one.week,
                day: day(one.dueOn),
              })}
            </TextLink>
          </li>
        ))}
        {overdueReviews.map(one => (
          <li key={`review-${one.college}`}>
            <Text size="sm">
              {t('reviews', {
                college: one.name,
                atClass: count(one.atClass),
                atCollege: count(one.atCollege),
              })}
            </Text>
          </li>
        ))}
      </Stack>
    </section>
  )
}
