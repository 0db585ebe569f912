import { Button, Group, Modal, Stack, Table, VisuallyHidden } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cohortsQuery } from '@/shared/api/cohorts'
import type { Cohort } from '@/shared/api/types'
import { day } from '@/shared/format'
import { paths } from '@/shared/paths'
import { Empty } from '@/shared/ui/Empty'
import { ButtonLink } from '@/shared/ui/links'
import { PageTitle } from '@/shared/ui/PageTitle'
import { CohortForm } from './CohortForm'

/** The cohorts (届) with their dates (R9). */
export default function CohortsPage() {
  const { t } = useTranslation('cohorts')
  const cohorts = useSuspenseQuery(cohortsQuery).data
  const [edited, setEdited] = useState<Cohort | 'new'>()
  return (
    <Stack>
      <Group justify="space-between">
        <PageTitle>{t('title')}</PageTitle>
        <Button onClick={() => setEdited('new')}>{t('open')}</Button>
      </Group>
      {cohorts.length === 0 ? (
        <Empty title={t('none')}>
          <Button onClick={() => setEdited('new')}>{t('open')}</Button>
        </Empty>
      ) : (
        <Table.ScrollContainer minWidth={760} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
          <Table striped>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('cohort')}</Table.Th>
                <Table.Th>{t('opensOn')}</Table.Th>
                <Table.Th>{t('weeklyDue')}</Table.Th>
                <Table.Th>{t('reportDueOn')}</Table.Th>
                <Table.Th>{t('publishDueOn')}</Table.Th>
                <Table.Th>{t('rosterVersion')}</Table.Th>
                <Table.Th>
                  <VisuallyHidden>{t('actions')}</VisuallyHidden>
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {cohorts.map(one => (
                <Table.Tr key={one.year}>
                  <Table.Td style={{ whiteSpace: 'nowrap' }}>{t('cohortYear', { year: one.year })}</Table.Td>
                  <Table.Td style={{ whiteSpace: 'nowrap' }}>{day(one.opensOn)}</Table.Td>
                  <Table.Td>{t(`weekday.${one.weeklyDue}`)}</Table.Td>
                  <Table.Td style={{ whiteSpace: 'nowrap' }}>{day(one.reportDueOn)}</Table.Td>
                  <Table.Td style={{ whiteSpace: 'nowrap' }}>{day(one.publishDueOn)}</Table.Td>
                  <Table.Td>{one.rosterVersion || t('noRoster')}</Table.Td>
                  <Table.Td>
                    <Group gap={4} wrap="nowrap" justify="end">
                      <Button size="compact-sm" variant="default" onClick={() => setEdited(one)}>
                        {t('change')}
                      </Button>
                      <ButtonLink
                        size="compact-sm"
                        variant="default"
                        to={paths.roster}
                        search={{ cohort: String(one.year) }}
                      >
                        {t('section.roster')}
                      </ButtonLink>
                    </Group>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      <Modal
        opened={!!edited}
        onClose={() => setEdited(undefined)}
        title={t(edited === 'new' ? 'open' : 'change')}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {edited && (
          <CohortForm existing={edited === 'new' ? undefined : edited} onDone={() => setEdited(undefined)} />
        )}
      </Modal>
    </Stack>
  )
}
