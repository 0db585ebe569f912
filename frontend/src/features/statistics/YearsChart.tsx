import '@mantine/charts/styles.css'
import { BarChart } from '@mantine/charts'
import { useTranslation } from 'react-i18next'
import { rate } from '@/shared/format'

export interface YearBar {
  year: number
  verified: number | null
  imported: number | null
}

/** One bar a year from 0 to 100 %: filled what is verified here, with a dashed outline what was imported. No line joins them. */
export default function YearsChart({ bars }: { bars: YearBar[] }) {
  const { t } = useTranslation('statistics')
  return (
    <BarChart
      h={240}
      data={bars}
      dataKey="year"
      type="stacked"
      withLegend
      legendProps={{ verticalAlign: 'bottom' }}
      gridColor="light-dark(var(--mantine-color-gray-3), var(--mantine-color-dark-4))"
      textColor="var(--mantine-color-text)"
      valueFormatter={value => rate(value)}
      maxBarWidth={48}
      yAxisProps={{
        domain: [0, 100],
        ticks: [0, 25, 50, 75, 100],
        tickFormatter: value => `${value} %`,
        width: 56,
      }}
      barProps={series => ({
        isAnimationActive: false,
        ...(series.name === 'imported' && {
          fillOpacity: 0.25,
          stroke: 'var(--mantine-color-text)',
          strokeDasharray: '4 3',
        }),
      })}
      series={[
        {
          name: 'verified',
          label: t('years.verified'),
          color: 'light-dark(var(--mantine-color-blue-8), var(--mantine-color-blue-4))',
        },
        {
          name: 'imported',
          label: t('years.imported'),
          color: 'light-dark(var(--mantine-color-gray-6), var(--mantine-color-gray-5))',
        },
      ]}
    />
  )
}
