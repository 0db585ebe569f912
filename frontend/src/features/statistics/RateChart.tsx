import '@mantine/charts/styles.css'
import { BarChart } from '@mantine/charts'
import { useTranslation } from 'react-i18next'
import { rate } from '@/shared/format'

export interface Bar {
  name: string
  reported: number | null
  verified: number | null
}

const THICK = 22

/** One bar a group from 0 to 100 %: the light end is reported and not verified yet. The figures stand in the table too. */
export default function RateChart({ bars }: { bars: Bar[] }) {
  const { t } = useTranslation()
  return (
    <BarChart
      h={bars.length * 44 + 72}
      data={bars}
      dataKey="name"
      orientation="vertical"
      withLegend
      gridAxis="x"
      xAxisProps={{ domain: [0, 100], ticks: [0, 50, 100], tickFormatter: value => `${value} %` }}
      yAxisProps={{ width: 120, tick: { fill: 'var(--mantine-color-text)', fontSize: 13 } }}
      gridColor="light-dark(var(--mantine-color-gray-3), var(--mantine-color-dark-4))"
      textColor="var(--mantine-color-text)"
      valueFormatter={value => rate(value)}
      maxBarWidth={THICK}
      barChartProps={{ barGap: -THICK, margin: { right: 16 } }}
      barProps={series => ({
        barSize: THICK,
        isAnimationActive: false,
        label:
          series.name === 'verified'
            ? {
                position: 'insideRight',
                fill: 'light-dark(var(--mantine-color-white), var(--mantine-color-black))',
                fontSize: 12,
                formatter: (value: unknown) => rate(value as number),
              }
            : undefined,
      })}
      series={[
        {
          name: 'reported',
          label: t('stage.reported'),
          color: 'light-dark(var(--mantine-color-blue-3), var(--mantine-color-blue-9))',
        },
        {
          name: 'verified',
          label: t('stage.verified'),
          color: 'light-dark(var(--mantine-color-blue-8), var(--mantine-color-blue-4))',
        },
      ]}
    />
  )
}
