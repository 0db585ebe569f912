import { Progress, SegmentedControl, Stack, Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { GroupingKey } from '@/shared/api/types'
import { count, dateTime, rate } from '@/shared/format'
import { useAddress } from '@/shared/search'
import { Loading } from '@/shared/ui/Loading'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { type Cut, destinationsQuery } from './api'
import { Num } from './RatesView'

const groupings: GroupingKey[] = ['2021', '2024', 'form', 'destination']

/** Where graduates went at the stage verified, in either grouping of the ministry, as shares of all graduates. */
export function DestinationMix({ cut }: { cut: Cut }) {
  const { t } = useTranslation('statistics')
  const [address, change] = useAddress()
  const grouping = groupings.find(one => one === address.grouping) ?? '2021'
  const mix = useQuery(destinationsQuery(cut, grouping, 'verified'))
  return (
    <Stack gap="xs">
      <SegmentedControl
        aria-label={t('grouping')}
        value={grouping}
        onChange={value => change({ grouping: value })}
        data={groupings.map(one => ({ value: one, label: t(`groupings.${one}`) }))}
        style={{ alignSelf: 'flex-start', maxWidth: '100%', overflowX: 'auto' }}
      />
      {mix.isPending && <Loading />}
      {mix.isError && <ProblemPanel error={mix.error} onRetry={() => mix.refetch()} />}
      {mix.data && (
        <>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('destination')}</Table.Th>
                <Table.Th visibleFrom="sm" w="40%" aria-label={t('bar')} />
                <Num head>{t('people')}</Num>
                <Num head>{t('share')}</Num>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {mix.data.groups.map(one => (
                <Table.Tr key={one.key}>
                  <Table.Td>{one.name}</Table.Td>
                  <Table.Td visibleFrom="sm">
                    <Progress value={one.share ?? 0} size="lg" aria-hidden />
                  </Table.Td>
                  <Num>{count(one.count)}</Num>
                  <Num>{rate(one.share)}</Num>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          <Text size="sm">{t('mixMoment', { at: dateTime(mix.data.asOf), stage: t('stage.verified') })}</Text>
        </>
      )}
    </Stack>
  )
}
