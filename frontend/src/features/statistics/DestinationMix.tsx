import { Progress, SegmentedControl, Stack, Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { GroupingKey } from '@/shared/api/types'
import { dateTime, rate } from '@/shared/format'
import { usePolicy } from '@/shared/policy'
import { useAddress } from '@/shared/search'
import { Loading } from '@/shared/ui/Loading'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { type Cut, destinationsQuery } from './api'
import { behind, destinations } from './behind'
import { groupings } from './groupings'
import { Num, People } from './Num'

/** Where graduates went at the stage verified, in either grouping of the ministry, as shares of all graduates. */
export function DestinationMix({ cut, grouping }: { cut: Cut; grouping: GroupingKey }) {
  const { t } = useTranslation('statistics')
  const [, change] = useAddress()
  const { policy } = usePolicy(cut.cohort)
  const mix = useQuery(destinationsQuery(cut, grouping, 'verified'))
  return (
    <Stack gap="xs">
      <SegmentedControl
        aria-label={t('grouping')}
        value={grouping}
        onChange={value => change({ grouping: value })}
        data={groupings.map(one => ({ value: one, label: t(`groupings.${one}`) }))}
        style={{ alignSelf: 'flex-start', maxWidth: '100%' }}
        styles={{ label: { paddingInline: 8, whiteSpace: 'normal' } }}
      />
      {mix.isPending && <Loading />}
      {mix.isError && <ProblemPanel error={mix.error} onRetry={() => mix.refetch()} />}
      {mix.data && (
        <>
          <Table verticalSpacing={6}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('destination')}</Table.Th>
                <Num head>{t('people')}</Num>
                <Num head>{t('share')}</Num>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {mix.data.groups.map(one => (
                <Table.Tr key={one.key}>
                  <Table.Td w="60%">
                    {one.name}
                    <Progress value={one.share ?? 0} size={6} mt={4} aria-hidden />
                  </Table.Td>
                  <Num>
                    <People
                      n={one.count}
                      search={behind(cut, destinations(grouping, one.key, 'verified', policy.destinations))}
                    />
                  </Num>
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
