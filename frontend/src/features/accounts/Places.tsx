import { Button, Group, Stack, Table, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { AccountKind, AccountPlace } from '@/shared/api/types'
import { count } from '@/shared/format'
import { Empty } from '@/shared/ui/Empty'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { WideTable } from '@/shared/ui/WideTable'
import { useLetters, useMakeAccounts } from './api'

interface Props {
  cohort: number
  kind: AccountKind
  places: AccountPlace[]
  enabled: boolean
}

const figures = ['people', 'ready', 'activated', 'codes', 'disabled', 'failed'] as const

/** Each class, or college, with what is there and what can be done for it. */
export function Places({ cohort, kind, places, enabled }: Props) {
  const { t } = useTranslation('accounts')
  const make = useMakeAccounts()
  const letters = useLetters()
  const of = (one: AccountPlace) => ({
    cohort,
    kind,
    college: one.classKey ? undefined : one.college || undefined,
    classKey: one.classKey ?? undefined,
  })
  if (places.length === 0) return <Empty title={t('places.none')} />
  return (
    <Stack gap="sm" component="section" aria-labelledby="places">
      <Group justify="space-between">
        <Title order={2} size="h4" id="places">
          {t(`places.${kind}`)}
        </Title>
        {enabled && (
          <Button loading={make.isPending} onClick={() => make.mutate({ cohort, kind })}>
            {t('places.makeAll')}
          </Button>
        )}
      </Group>
      <Text size="sm">{t('places.text')}</Text>
      <ProblemPanel error={make.error} />
      <ProblemPanel error={letters.error} />
      <WideTable minWidth={900} striped>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t(kind === 'STAFF' ? 'college' : 'class')}</Table.Th>
            {figures.map(name => (
              <Table.Th key={name} ta="right">
                {t(`places.${name}`)}
              </Table.Th>
            ))}
            <Table.Th>{t('actions')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {places.map(one => {
            const name = one.className ?? (one.collegeName || t('places.school'))
            return (
              <Table.Tr key={one.classKey ?? one.college}>
                <Table.Th scope="row" data-key>
                  {name}
                  {one.className && <Text size="xs">{one.collegeName}</Text>}
                </Table.Th>
                {figures.map(figure => (
                  <Table.Td key={figure} ta="right" data-label={t(`places.${figure}`)}>
                    {count(one[figure])}
                  </Table.Td>
                ))}
                <Table.Td data-wide>
                  {enabled && (
                    <Group gap={4}>
                      <Button
                        size="compact-sm"
                        variant="default"
                        aria-label={t('places.makeFor', { name })}
                        onClick={() => make.mutate(of(one))}
                      >
                        {t('places.make')}
                      </Button>
                      {(['pdf', 'csv'] as const).map(format => (
                        <Button
                          key={format}
                          size="compact-sm"
                          variant="default"
                          disabled={one.ready === 0}
                          loading={
                            letters.isPending &&
                            letters.variables.format === format &&
                            letters.variables.classKey === of(one).classKey &&
                            letters.variables.college === of(one).college
                          }
                          aria-label={t(`places.${format}For`, { name })}
                          onClick={() => letters.mutate({ ...of(one), format })}
                        >
                          {t(`places.${format}`)}
                        </Button>
                      ))}
                    </Group>
                  )}
                </Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </WideTable>
    </Stack>
  )
}
