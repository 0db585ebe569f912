import { Button, NativeSelect, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FoundHeading } from '@/shared/api/types'
import { mappingQuery } from './api'

interface Props {
  year: number
  headings: FoundHeading[]
  busy: boolean
  onSend: (mapping: Record<string, string>) => void
}

const LEFT_OUT = '-'

/** Which heading of the file is which column of the register. What is like one of them is proposed, and nothing is left open. */
export function MappingForm({ year, headings, busy, onSend }: Props) {
  const { t } = useTranslation('reconciliation')
  const columns = useQuery(mappingQuery(year)).data?.columns ?? []
  const unknown = headings.filter(one => !one.column)
  // a column that is there twice is asked about as well
  const twice = headings.filter(
    one => one.column && headings.filter(other => other.column === one.column).length > 1,
  )
  const asked = [...unknown, ...twice]
  const [chosen, setChosen] = useState<Record<string, string>>(() =>
    Object.fromEntries(asked.map(one => [one.heading, one.column ?? one.suggestion ?? ''])),
  )
  const taken = new Set<string>([
    ...headings.flatMap(one => (one.column && !asked.includes(one) ? [one.column] : [])),
  ])
  const complete = asked.every(one => chosen[one.heading])
  return (
    <Stack gap="sm">
      <Title order={3} size="h5">
        {t('mapping.title')}
      </Title>
      <Text size="sm">{t('mapping.text')}</Text>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {asked.map(one => (
          <NativeSelect
            key={one.heading}
            label={t('mapping.heading', { heading: one.heading })}
            value={chosen[one.heading]}
            onChange={event => {
              const value = event.currentTarget.value
              setChosen(old => ({ ...old, [one.heading]: value }))
            }}
            data={[
              { value: '', label: t('mapping.pleaseChoose') },
              { value: LEFT_OUT, label: t('mapping.leaveOut') },
              ...columns
                .filter(column => !taken.has(column.column))
                .map(column => ({ value: column.column, label: column.heading })),
            ]}
          />
        ))}
      </SimpleGrid>
      <Button
        disabled={!complete}
        loading={busy}
        style={{ alignSelf: 'flex-start' }}
        onClick={() =>
          onSend(
            Object.fromEntries(
              Object.entries(chosen).map(([heading, column]) => [heading, column === LEFT_OUT ? '' : column]),
            ),
          )
        }
      >
        {t('mapping.send')}
      </Button>
    </Stack>
  )
}
