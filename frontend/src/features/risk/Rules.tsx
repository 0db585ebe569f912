import { List, Stack, Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { usePolicy } from '@/shared/policy'
import { Loading } from '@/shared/ui/Loading'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { WideTable } from '@/shared/ui/WideTable'
import { rulesQuery } from './api'

/** Every rule with the limits in force; the school sets them where the service is configured. */
export function Rules() {
  const { t } = useTranslation('risk')
  const { text } = usePolicy()
  const rules = useQuery(rulesQuery)
  if (rules.isPending) return <Loading />
  if (rules.isError) return <ProblemPanel error={rules.error} onRetry={() => rules.refetch()} />
  return (
    <Stack>
      <Text size="sm">{t('rulesHint')}</Text>
      <WideTable minWidth={560} striped>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('rule')}</Table.Th>
            <Table.Th>{t('thresholds')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rules.data.map(one => (
            <Table.Tr key={one.kind}>
              <Table.Td data-key>{text(one.text)}</Table.Td>
              <Table.Td data-wide data-label={one.thresholds.length ? t('thresholds') : undefined}>
                <List size="sm" listStyleType={one.thresholds.length > 1 ? 'disc' : 'none'}>
                  {one.thresholds.map(limit => (
                    <List.Item key={limit.en}>{text(limit)}</List.Item>
                  ))}
                </List>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </WideTable>
    </Stack>
  )
}
