import { Button, Group, Stack } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cohortsQuery } from '@/shared/api/cohorts'
import type { Cohort } from '@/shared/api/types'
import { day } from '@/shared/format'
import { paths } from '@/shared/paths'
import { EditableTable, EditDialog, RowButton } from '@/shared/ui/EditableTable'
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
        <EditableTable
          rows={cohorts}
          rowKey={one => one.year}
          columns={[
            { label: t('cohort'), cell: one => t('cohortYear', { year: one.year }), nowrap: true },
            { label: t('opensOn'), cell: one => day(one.opensOn), nowrap: true },
            { label: t('weeklyDue'), cell: one => t(`weekday.${one.weeklyDue}`) },
            { label: t('reportDueOn'), cell: one => day(one.reportDueOn), nowrap: true },
            { label: t('publishDueOn'), cell: one => day(one.publishDueOn), nowrap: true },
            { label: t('rosterVersion'), cell: one => one.rosterVersion || t('noRoster') },
          ]}
          actions={one => (
            <>
              <RowButton onClick={() => setEdited(one)}>{t('change')}</RowButton>
              <ButtonLink
                size="compact-sm"
                variant="default"
                to={paths.roster}
                search={{ cohort: String(one.year) }}
              >
                {t('section.roster')}
              </ButtonLink>
            </>
          )}
        />
      )}
      <EditDialog title={t(edited === 'new' ? 'open' : 'change')} onClose={() => setEdited(undefined)}>
        {edited && (
          <CohortForm existing={edited === 'new' ? undefined : edited} onDone={() => setEdited(undefined)} />
        )}
      </EditDialog>
    </Stack>
  )
}
