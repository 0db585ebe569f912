import '@mantine/charts/styles.css'
import { LineChart } from '@mantine/charts'
import { useTranslation } from 'react-i18next'
import type { TrendPoint } from '@/shared/api/types'
import { rate } from '@/shared/format'

/** More dots than this run into each other. */
const DOTS = 31

/** Three lines from 0 to 100 %, told apart by how they are drawn and not by colour alone. */
export default function TrendChart({ points }: { points: TrendPoint[] }) {
  const { t } = useTranslation()
  return (
    <LineChart
      h={280}
      data={points}
      dataKey="period"
      withLegend
      // in the order of the stages, not of their names
      legendProps={{ verticalAlign: 'bottom', itemSorter: null }}
      curveType="linear"
      withDots={points.length <= DOTS}
      connectNulls={false}
      gridColor="light-dark(var(--mantine-color-gray-3), var(--mantine-color-dark-4))"
      textColor="var(--mantine-color-text)"
      valueFormatter={value => rate(value)}
      lineProps={{ isAnimationActive: false }}
      xAxisProps={{ minTickGap: 24, interval: 'preserveStartEnd', padding: { left: 12, right: 12 } }}
      yAxisProps={{
        domain: [0, 100],
        ticks: [0, 25, 50, 75, 100],
        tickFormatter: value => `${value} %`,
        width: 56,
      }}
      series={[
        {
          name: 'reportedRate',
          label: t('stage.reported'),
          color: 'light-dark(var(--mantine-color-blue-4), var(--mantine-color-blue-7))',
          strokeDasharray: '2 4',
        },
        {
          name: 'verifiedRate',
          label: t('stage.verified'),
          color: 'light-dark(var(--mantine-color-blue-8), var(--mantine-color-blue-4))',
        },
        {
          name: 'signedRate',
          label: t('stage.signed'),
          color: 'light-dark(var(--mantine-color-teal-8), var(--mantine-color-teal-4))',
          strokeDasharray: '8 4',
        },
      ]}
    />
  )
}
