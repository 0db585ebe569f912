import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCohort } from '@/shared/api/cohorts'
import type { Assignment } from '@/shared/api/types'
import { count } from '@/shared/format'
import { useAddress } from '@/shared/search'
import { CohortSelect } from '@/shared/ui/CohortSelect'
import { EditableTable, EditDialog, RowButton } from '@/shared/ui/EditableTable'
import { Empty } from '@/shared/ui/Empty'
import { Loading } from '@/shared/ui/Loading'
import { PageTitle } from '@/shared/ui/PageTitle'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { AssignmentForm } from './AssignmentForm'
import { assignmentsQuery } from './api'
import { Gaps } from './Gaps'
import { RemoveAssignment } from './RemoveAssignment'

/** What a new assignment begins with. */
interface Preset {
  collegeCode?: string
  classNames?: string[]
}
const isNew = (edited: Assignment | Preset): edited is Preset => !('staffNumber' in edited)

/** Which classes and colleges staff serve this year (R4.2). */
export default function AssignmentsPage() {
  const { t } = useTranslation('assignments')
  const { year } = useCohort()
  const [{ q = '' }, change] = useAddress()
  const [removed, setRemoved] = useState<Assignment>()
  const [edited, setEdited] = useState<Assignment | Preset>()
  const list = useQuery({ ...assignmentsQuery(year ?? 0), enabled: year !== undefined })
  if (year === undefined) return <Empty title={t('noCohort')} />
  const shown = list.data?.items.filter(one =>
    `${one.name} ${one.staffNumber} ${one.collegeName ?? ''}`.includes(q),
  )
  return (
    <Stack>
      <Group justify="space-between">
        <PageTitle>{t('title')}</PageTitle>
        <Button onClick={() => setEdited({})}>{t('add')}</Button>
      </Group>
      <Group align="flex-end">
        <CohortSelect />
        <TextInput
          type="search"
          label={t('search')}
          value={q}
          onChange={event => change({ q: event.currentTarget.value || undefined })}
        />
      </Group>
      <Gaps cohort={year} onAssign={(collegeCode, classNames) => setEdited({ collegeCode, classNames })} />
      <ProblemPanel error={list.error} />
      {list.isPending && <Loading />}
      {shown && (
        <>
          <Text size="sm" role="status">
            {t('total', { n: count(shown.length) })}
          </Text>
          <EditableTable
            rows={shown}
            rowKey={one => `${one.staffNumber}-${one.role}`}
            columns={[
              { label: t('staffNumber'), cell: one => one.staffNumber },
              { label: t('name'), cell: one => one.name, nowrap: true },
              { label: t('roleLabel'), cell: one => t(`role.${one.role}`), nowrap: true },
              { label: t('college'), cell: one => one.collegeName ?? t('wholeSchool') },
              {
                label: t('classes'),
                cell: one => (one.substitute ? t('substitute') : one.classNames.join(' · ')),
              },
            ]}
            actions={one => (
              <>
                <RowButton label={t('changeOf', { name: one.name })} onClick={() => setEdited(one)}>
                  {t('change')}
                </RowButton>
                <RowButton label={t('removeOf', { name: one.name })} onClick={() => setRemoved(one)}>
                  {t('remove')}
                </RowButton>
              </>
            )}
          />
        </>
      )}
      <RemoveAssignment
        assignment={removed}
        all={list.data?.items ?? []}
        onClose={() => setRemoved(undefined)}
      />
      <EditDialog
        title={t(edited && !isNew(edited) ? 'change' : 'add')}
        size="lg"
        onClose={() => setEdited(undefined)}
      >
        {edited && (
          <AssignmentForm
            cohort={year}
            existing={isNew(edited) ? undefined : edited}
            preset={isNew(edited) ? edited : undefined}
            onDone={() => setEdited(undefined)}
          />
        )}
      </EditDialog>
    </Stack>
  )
}
