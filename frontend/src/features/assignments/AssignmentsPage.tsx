import { Button, Group, Modal, Stack, Table, Text, TextInput, VisuallyHidden } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCohort } from '@/shared/api/cohorts'
import type { Assignment } from '@/shared/api/types'
import { count } from '@/shared/format'
import { useAddress } from '@/shared/search'
import { CohortSelect } from '@/shared/ui/CohortSelect'
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
          <Table.ScrollContainer minWidth={760} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
            <Table striped>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('staffNumber')}</Table.Th>
                  <Table.Th>{t('name')}</Table.Th>
                  <Table.Th>{t('roleLabel')}</Table.Th>
                  <Table.Th>{t('college')}</Table.Th>
                  <Table.Th>{t('classes')}</Table.Th>
                  <Table.Th>
                    <VisuallyHidden>{t('actions')}</VisuallyHidden>
                  </Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {shown.map(one => (
                  <Table.Tr key={`${one.staffNumber}-${one.role}`}>
                    <Table.Td>{one.staffNumber}</Table.Td>
                    <Table.Td style={{ whiteSpace: 'nowrap' }}>{one.name}</Table.Td>
                    <Table.Td style={{ whiteSpace: 'nowrap' }}>{t(`role.${one.role}`)}</Table.Td>
                    <Table.Td>{one.collegeName ?? t('wholeSchool')}</Table.Td>
                    <Table.Td>{one.substitute ? t('substitute') : one.classNames.join(' · ')}</Table.Td>
                    <Table.Td>
                      <Group gap={4} wrap="nowrap" justify="end">
                        <Button
                          size="compact-sm"
                          variant="default"
                          aria-label={t('changeOf', { name: one.name })}
                          onClick={() => setEdited(one)}
                        >
                          {t('change')}
                        </Button>
                        <Button
                          size="compact-sm"
                          variant="default"
                          aria-label={t('removeOf', { name: one.name })}
                          onClick={() => setRemoved(one)}
                        >
                          {t('remove')}
                        </Button>
                      </Group>
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        </>
      )}
      <RemoveAssignment
        assignment={removed}
        all={list.data?.items ?? []}
        onClose={() => setRemoved(undefined)}
      />
      <Modal
        opened={!!edited}
        onClose={() => setEdited(undefined)}
        title={t(edited && !isNew(edited) ? 'change' : 'add')}
        size="lg"
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {edited && (
          <AssignmentForm
            cohort={year}
            existing={isNew(edited) ? undefined : edited}
            preset={isNew(edited) ? edited : undefined}
            onDone={() => setEdited(undefined)}
          />
        )}
      </Modal>
    </Stack>
  )
}
