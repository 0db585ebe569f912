import { Code, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ResponsibilityOfWeek } from '@/shared/api/types'
import { dateTime } from '@/shared/format'
import { WideTable } from '@/shared/ui/WideTable'

/** The signed weekly sheets on which a declaration stands: who confirmed, who signed, in which office. */
export function Weeks({ weeks }: { weeks: ResponsibilityOfWeek[] }) {
  const { t } = useTranslation('responsibility')
  return (
    <WideTable minWidth={480} aria-label={t('weeks')} verticalSpacing={6}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w="24%">{t('when')}</Table.Th>
          <Table.Th w="26%">{t('signer')}</Table.Th>
          <Table.Th>{t('week')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {weeks.map(one => (
          <Table.Tr key={one.entry}>
            <Table.Td data-label={t('when')}>{dateTime(one.signedAt)}</Table.Td>
            <Table.Td data-label={t('signer')}>
              {one.signedBy.name ?? one.signedBy.id}
              {one.title && <Text size="xs">{one.title}</Text>}
              {one.acting && <Text size="xs">{t('acting')}</Text>}
            </Table.Td>
            <Table.Td data-key>
              {t('signedWeek', { week: one.week })}
              {one.confirmedBy && (
                <Text size="xs">
                  {t('confirmedBy', { name: one.confirmedBy.name ?? one.confirmedBy.id })}
                </Text>
              )}
              <Text size="xs">
                {t('code')} <Code style={{ overflowWrap: 'anywhere' }}>{one.code}</Code>
              </Text>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </WideTable>
  )
}
