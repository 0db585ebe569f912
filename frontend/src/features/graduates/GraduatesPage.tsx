import { Checkbox, Group, Stack, Table, Text, UnstyledButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCohort } from '@/shared/api/cohorts'
import { useMe } from '@/shared/api/me'
import { count } from '@/shared/format'
import { paths } from '@/shared/paths'
import { usePolicy } from '@/shared/policy'
import { useAddress } from '@/shared/search'
import { Empty } from '@/shared/ui/Empty'
import { Exports } from '@/shared/ui/Exports'
import { Loading } from '@/shared/ui/Loading'
import { TextLink } from '@/shared/ui/links'
import { Pages } from '@/shared/ui/Pages'
import { PageTitle } from '@/shared/ui/PageTitle'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { StateBadge } from '@/shared/ui/StateBadge'
import { ActiveFilters } from './ActiveFilters'
import { declared, exportPath, graduatesQuery, graduatesSearch, PAGE } from './api'
import { GraduateFilters } from './GraduateFilters'
import { UrgeButton } from './Urge'

/** The graduates I serve: searched, filtered, sorted, linked to, exported. */
export default function GraduatesPage() {
  const { t } = useTranslation('graduates')
  const { year } = useCohort()
  const [address, change] = useAddress()
  const policy = usePolicy(year)
  const search = graduatesSearch(address, year)
  const page = Number(address.page ?? 0)
  const list = useQuery({ ...graduatesQuery(search, page), enabled: year !== undefined })
  // whoever reviews also urges; the service checks it again
  const urges = useMe().navigation.includes('review')
  const [chosenIds, setChosen] = useState<string[]>([])
  const open = (list.data?.items ?? []).filter(one => !declared(one))
  const chosen = open.filter(one => chosenIds.includes(one.id))
  return (
    <Stack>
      <Group justify="space-between">
        <PageTitle>{t('title')}</PageTitle>
        <Group gap="xs">
          {urges && <UrgeButton chosen={chosen} onDone={() => setChosen([])} />}
          <Exports path={exportPath(search)} name={`graduates-${year ?? ''}`} />
        </Group>
      </Group>
      <GraduateFilters />
      <ActiveFilters cohort={year} />
      {list.isError && <ProblemPanel error={list.error} onRetry={() => list.refetch()} />}
      {list.isPending && <Loading />}
      {list.data && (
        <>
          <Text size="sm" role="status">
            {t('total', { n: count(list.data.total) })}
          </Text>
          {list.data.items.length === 0 ? (
            <Empty title={t('none')}>
              <Text size="sm">{t('noneHint')}</Text>
            </Empty>
          ) : (
            <Table.ScrollContainer minWidth={720} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
              <Table striped highlightOnHover stickyHeader>
                <Table.Thead>
                  <Table.Tr>
                    {urges && (
                      <Table.Th w={40}>
                        <Checkbox
                          aria-label={t('urge.chooseAll')}
                          disabled={open.length === 0}
                          checked={open.length > 0 && chosen.length === open.length}
                          indeterminate={chosen.length > 0 && chosen.length < open.length}
                          onChange={event =>
                            setChosen(event.currentTarget.checked ? open.map(one => one.id) : [])
                          }
                        />
                      </Table.Th>
                    )}
                    <SortHead name="studentNumber" label={t('studentNumber')} />
                    <SortHead name="name" label={t('name')} />
                    <Table.Th>{t('stateLabel')}</Table.Th>
                    <Table.Th>{t('destination')}</Table.Th>
                    <SortHead name="class" label={t('class')} />
                    <Table.Th>{t('major')}</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {list.data.items.map(one => (
                    <Table.Tr key={one.id}>
                      {urges && (
                        <Table.Td>
                          {!declared(one) && (
                            <Checkbox
                              aria-label={t('urge.choose', { name: one.name })}
                              checked={chosenIds.includes(one.id)}
                              onChange={event =>
                                setChosen(
                                  event.currentTarget.checked
                                    ? [...chosenIds, one.id]
                                    : chosenIds.filter(id => id !== one.id),
                                )
                              }
                            />
                          )}
                        </Table.Td>
                      )}
                      <Table.Td>{one.studentNumber}</Table.Td>
                      <Table.Td>
                        <TextLink to={paths.graduate} params={{ id: one.id }}>
                          {one.name}
                        </TextLink>
                        {one.difficulty !== 0 && <Text size="xs">{t('inDifficulty')}</Text>}
                        {!one.counted && <Text size="xs">{t('notCounted')}</Text>}
                      </Table.Td>
                      <Table.Td>
                        <StateBadge state={one.declaration?.state} />
                      </Table.Td>
                      <Table.Td>
                        {one.declaration ? policy.destinationName(one.declaration.destination) : '—'}
                      </Table.Td>
                      <Table.Td>{one.className}</Table.Td>
                      <Table.Td>{one.major.name}</Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
          )}
          <Pages
            page={page}
            total={list.data.total}
            size={PAGE}
            onPage={next => change({ page: next > 0 ? String(next) : undefined })}
          />
        </>
      )}
    </Stack>
  )
}

function SortHead({ name, label }: { name: string; label: string }) {
  const [{ sort = 'studentNumber' }, change] = useAddress()
  const up = sort === name
  const down = sort === `-${name}`
  return (
    <Table.Th aria-sort={up ? 'ascending' : down ? 'descending' : 'none'}>
      <UnstyledButton
        fw={700}
        fz="sm"
        mih={24}
        onClick={() => change({ sort: up ? `-${name}` : name, page: undefined })}
      >
        {label} <span aria-hidden>{up ? '↑' : down ? '↓' : '↕'}</span>
      </UnstyledButton>
    </Table.Th>
  )
}
