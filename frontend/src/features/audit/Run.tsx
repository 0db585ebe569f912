import { Alert, Stack, Table, Text } from '@mantine/core'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Verification } from '@/shared/api/types'
import { count, dateTime } from '@/shared/format'
import { WideTable } from '@/shared/ui/WideTable'

/** What one run looked at and found. */
export function Run({ of }: { of: Verification }) {
  const { t, i18n } = useTranslation('audit')
  const clean = of.status === 'CLEAN'
  const name = (what: string) => (i18n.exists(`audit:what.${what}`) ? t(`what.${what}`) : what)
  return (
    <Stack>
      <Alert
        role="status"
        color={clean ? 'green' : 'red'}
        variant="light"
        icon={clean ? <IconCheck aria-hidden /> : <IconAlertTriangle aria-hidden />}
        title={t(`outcomes.${of.status}`, { n: of.found })}
      >
        <Text size="sm">
          {dateTime(of.startedAt)}
          {' · '}
          {of.checked.map(one => `${name(one.what)} ${count(one.number)}`).join(' · ')}
        </Text>
      </Alert>
      {of.findings.length > 0 && (
        <WideTable minWidth={640}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('kind')}</Table.Th>
              <Table.Th>{t('subject')}</Table.Th>
              <Table.Th>{t('detail')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {of.findings.map(one => (
              <Table.Tr key={`${one.kind} ${one.subjectType} ${one.subject} ${one.detail}`}>
                <Table.Td data-key>{t(`kinds.${one.kind}`)}</Table.Td>
                <Table.Td data-wide data-label={t('subject')}>
                  {name(one.subjectType)} {one.subject}
                </Table.Td>
                <Table.Td data-wide data-label={t('detail')}>
                  <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
                    {one.detail}
                  </Text>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </WideTable>
      )}
    </Stack>
  )
}
