import { Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { RateDimension } from '@/shared/api/types'
import { rate } from '@/shared/format'
import { paths } from '@/shared/paths'
import type { Search } from '@/shared/search'
import { Loading } from '@/shared/ui/Loading'
import { TextLink } from '@/shared/ui/links'
import { WideTable } from '@/shared/ui/WideTable'
import type { Cut } from './api'
import { behind, employed, group } from './behind'
import { Moment } from './Moment'
import { Num, People } from './Num'
import { useRates } from './useRates'

/** Rates of the groups at both stages; every number opens its graduates. Refusals are shown by the chart above it. */
export function RatesTable({ cut, by }: { cut: Cut; by: RateDimension }) {
  const { t } = useTranslation('statistics')
  const { lines, reported, verified, error } = useRates(cut, by)
  if (error) return null
  if (!lines || !reported || !verified) return <Loading />
  const all = { reported: reported.total, verified: verified.total }
  return (
    <>
      <WideTable minWidth={640} striped>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t(`by.${by}`)}</Table.Th>
            <Num head>{t('graduates')}</Num>
            <Num head>{t('employedAt', { stage: t('stage.reported') })}</Num>
            <Num head>{t('rateAt', { stage: t('stage.reported') })}</Num>
            <Num head>{t('employedAt', { stage: t('stage.verified') })}</Num>
            <Num head>{t('rateAt', { stage: t('stage.verified') })}</Num>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map(one => (
            <Table.Tr key={one.key}>
              <Table.Td data-key>
                <TextLink to={paths.graduates} search={behind(cut, group(by, one.key))}>
                  {one.name}
                </TextLink>
              </Table.Td>
              <Cells cut={cut} of={group(by, one.key)} reported={one.reported} verified={one.verified} />
            </Table.Tr>
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          <Table.Tr>
            <Table.Th data-key>{t('together')}</Table.Th>
            <Cells cut={cut} of={{}} reported={all.reported} verified={all.verified} strong />
          </Table.Tr>
        </Table.Tfoot>
      </WideTable>
      <Moment rates={verified} />
    </>
  )
}

interface Figures {
  graduates: number
  employed: number
  rate: number | null
}

interface CellsProps {
  cut: Cut
  of: Search
  reported: Figures | undefined
  verified: Figures
  strong?: boolean
}

function Cells({ cut, of, reported, verified, strong }: CellsProps) {
  const { t } = useTranslation('statistics')
  const weight = strong ? 700 : undefined
  return (
    <>
      <Num label={t('graduates')} wide>
        <People n={verified.graduates} search={behind(cut, of)} />
      </Num>
      <Num label={t('employedAt', { stage: t('stage.reported') })}>
        <People n={reported?.employed ?? 0} search={behind(cut, { ...of, ...employed('reported') })} />
      </Num>
      <Num label={t('rateAt', { stage: t('stage.reported') })}>
        <Text span inherit fw={weight}>
          {rate(reported?.rate)}
        </Text>
      </Num>
      <Num label={t('employedAt', { stage: t('stage.verified') })}>
        <People n={verified.employed} search={behind(cut, { ...of, ...employed('verified') })} />
      </Num>
      <Num label={t('rateAt', { stage: t('stage.verified') })}>
        <Text span inherit fw={weight}>
          {rate(verified.rate)}
        </Text>
      </Num>
    </>
  )
}
