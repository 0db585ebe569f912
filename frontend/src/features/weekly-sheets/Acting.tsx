import { Badge, Button, Group, Stack, Table, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/shared/api/me'
import type { LeaderDelegation } from '@/shared/api/types'
import { day } from '@/shared/format'
import { EditDialog } from '@/shared/ui/EditableTable'
import { ListPages, usePage } from '@/shared/ui/ListPages'
import { Loading } from '@/shared/ui/Loading'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { WideTable } from '@/shared/ui/WideTable'
import { ActingForm, type CollegeName } from './ActingForm'
import { standing } from './acting-standing'
import { delegationsQuery, useEndDelegation } from './api'

/** Beside the sheets on the same page: its own page in the address. */
const PAGE = 'acting'

interface Props {
  cohort: number
  colleges: CollegeName[]
}

/** Who signs in the place of a leader, and on which days (R7.2); leaders and the office name them and end it. */
export function Acting({ cohort, colleges }: Props) {
  const { t } = useTranslation('weekly-sheets')
  const { roles } = useMe()
  const gives = roles.includes('leader') || roles.includes('office')
  const [adding, setAdding] = useState(false)
  const list = useQuery(delegationsQuery(cohort, usePage(PAGE)))
  const end = useEndDelegation()
  if (list.isPending) return <Loading />
  if (list.isError) return <ProblemPanel error={list.error} onRetry={() => list.refetch()} />
  const { items, total } = list.data
  const done = () => setAdding(false)
  return (
    <Stack component="section" aria-labelledby="acting" gap="sm">
      <Group justify="space-between">
        <Title order={2} size="h4" id="acting">
          {t('acting.title')}
        </Title>
        {gives && (
          <Button variant="default" onClick={() => setAdding(true)}>
            {t('acting.add')}
          </Button>
        )}
      </Group>
      <Text size="sm">{t(total === 0 ? 'acting.none' : 'acting.hint')}</Text>
      <ProblemPanel error={end.error} />
      {items.length > 0 && (
        <WideTable minWidth={640}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('acting.who')}</Table.Th>
              <Table.Th>{t('college')}</Table.Th>
              <Table.Th>{t('acting.days')}</Table.Th>
              <Table.Th>{t('acting.givenBy')}</Table.Th>
              <Table.Th>{t('stands')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {items.map(one => (
              <Row
                key={one.id}
                one={one}
                college={colleges.find(each => each.college === one.college)?.name ?? one.college}
                onEnd={gives ? () => end.mutate(one.id) : undefined}
                ending={end.isPending && end.variables === one.id}
              />
            ))}
          </Table.Tbody>
        </WideTable>
      )}
      <ListPages name={PAGE} total={total} />
      <EditDialog title={t('acting.add')} onClose={done}>
        {adding && <ActingForm cohort={cohort} colleges={colleges} onDone={done} />}
      </EditDialog>
    </Stack>
  )
}

interface RowProps {
  one: LeaderDelegation
  college: string
  /** Not there for those who only read. */
  onEnd: (() => void) | undefined
  ending: boolean
}

function Row({ one, college, onEnd, ending }: RowProps) {
  const { t } = useTranslation('weekly-sheets')
  const state = standing(one, new Date())
  return (
    <Table.Tr>
      <Table.Td data-key>
        {one.name} · {one.staffNumber}
      </Table.Td>
      <Table.Td data-label={t('college')}>{college}</Table.Td>
      <Table.Td data-label={t('acting.days')}>
        {day(one.from)} – {day(one.until)}
      </Table.Td>
      <Table.Td data-label={t('acting.givenBy')}>{one.givenBy}</Table.Td>
      <Table.Td data-label={t('stands')}>
        <Group gap="xs">
          <Badge variant="outline" color={state === 'acts' ? 'blue' : 'gray'} c="var(--mantine-color-text)">
            {t(`acting.state.${state}`)}
          </Badge>
          {onEnd && state !== 'ended' && (
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t('acting.endOf', { name: one.name })}
              loading={ending}
              onClick={onEnd}
            >
              {t('acting.end')}
            </Button>
          )}
        </Group>
      </Table.Td>
    </Table.Tr>
  )
}
