import { Button, Group, Modal, Stack, Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCohort } from '@/shared/api/cohorts'
import { useMe } from '@/shared/api/me'
import { day } from '@/shared/format'
import { paths } from '@/shared/paths'
import { CohortSelect } from '@/shared/ui/CohortSelect'
import { Empty } from '@/shared/ui/Empty'
import { ListPages, usePage } from '@/shared/ui/ListPages'
import { Loading } from '@/shared/ui/Loading'
import { TextLink } from '@/shared/ui/links'
import { PageTitle } from '@/shared/ui/PageTitle'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { WideTable } from '@/shared/ui/WideTable'
import { AnnounceForm } from './AnnounceForm'
import { inspectionsQuery } from './api'
import { StateMark } from './StateMark'

/** The inspections of a cohort: announced, drawn, checked (R8.2). */
export default function InspectionsPage() {
  const { t } = useTranslation('inspections')
  const { year } = useCohort()
  const [announcing, setAnnouncing] = useState(false)
  // who announces is the office; the service checks it again
  const announces = useMe().roles.includes('office')
  if (!year) return <Empty title={t('noCohort')} />
  return (
    <Stack>
      <Group justify="space-between" align="end">
        <PageTitle>{t('title')}</PageTitle>
        <Group align="end">
          <CohortSelect />
          {announces && <Button onClick={() => setAnnouncing(true)}>{t('announce')}</Button>}
        </Group>
      </Group>
      <Text size="sm">{t('intro')}</Text>
      <List cohort={year} />
      <Modal
        opened={announcing}
        onClose={() => setAnnouncing(false)}
        title={t('announce')}
        closeButtonProps={{ 'aria-label': t('close') }}
        size="lg"
      >
        <AnnounceForm cohort={year} />
      </Modal>
    </Stack>
  )
}

function List({ cohort }: { cohort: number }) {
  const { t } = useTranslation('inspections')
  const list = useQuery(inspectionsQuery(cohort, usePage()))
  if (list.isPending) return <Loading />
  if (list.isError) return <ProblemPanel error={list.error} onRetry={() => list.refetch()} />
  if (list.data.total === 0)
    return (
      <Empty title={t('none')}>
        <Text size="sm">{t('noneHint')}</Text>
      </Empty>
    )
  return (
    <>
      <WideTable minWidth={640}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('kindLabel')}</Table.Th>
            <Table.Th>{t('period')}</Table.Th>
            <Table.Th>{t('stands')}</Table.Th>
            <Table.Th>{t('checked')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {list.data.items.map(one => (
            <Table.Tr key={one.id}>
              <Table.Td data-key>
                <TextLink to={paths.inspection} params={{ id: one.id }}>
                  {t(`kind.${one.kind}`)} #{one.id}
                </TextLink>
              </Table.Td>
              <Table.Td data-label={t('period')}>
                {day(one.from)} – {day(one.until)}
              </Table.Td>
              <Table.Td data-label={t('stands')}>
                <StateMark inspection={one} />
              </Table.Td>
              <Table.Td data-label={t('checked')}>
                {one.draw ? t('ofSamples', { checked: one.draw.checked, samples: one.draw.samples }) : '—'}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </WideTable>
      <ListPages total={list.data.total} />
    </>
  )
}
