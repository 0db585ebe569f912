import '@mantine/charts/styles.css'
import { BarChart } from '@mantine/charts'
import { useTranslation } from 'react-i18next'
import { rate } from '@/shared/format'

export interface Bar {
  name: string
  reported: number | null
  verified: number | null
}

/** One group a line, its stages as bars from 0 to 100 %; the same figures stand in the table below. */
export default function RateChart({ bars }: { bars: Bar[] }) {
  const { t } = useTranslation()
  return (
    <BarChart
      h={Math.max(180, bars.length * 52 + 60)}
      data={bars}
      dataKey="name"
      orientation="vertical"
      withLegend
      gridAxis="x"
      xAxisProps={{ domain: [0, 100], tickFormatter: (value: number) => `${value} %` }}
      yAxisProps={{ width: 130 }}
      valueFormatter={value => rate(value)}
      series={[
        {
          name: 'reported',
          label: t('stage.reported'),
          color: 'light-dark(var(--mantine-color-blue-3), var(--mantine-color-blue-4))',
        },
        {
          name: 'verified',
          label: t('stage.verified'),
          color: 'light-dark(var(--mantine-color-blue-8), var(--mantine-color-teal-5))',
        },
      ]}
    />
  )
}
