import { Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ResponsibilityAct } from '@/shared/api/types'
import { dateTime } from '@/shared/format'
import type { PolicyLookup } from '@/shared/policy'
import { WideTable } from '@/shared/ui/WideTable'

interface Props {
  acts: ResponsibilityAct[]
  policy: PolicyLookup
  label: string
}

/** What happened, who did it in which role, when, and what they stated. */
export function Acts({ acts, policy, label }: Props) {
  const { t } = useTranslation('responsibility')
  if (!acts.length) return <Text size="sm">{t('nothing')}</Text>
  return (
    <WideTable minWidth={480} aria-label={label} verticalSpacing={6}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w="24%">{t('when')}</Table.Th>
          <Table.Th w="26%">{t('who')}</Table.Th>
          <Table.Th>{t('what')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {acts.map(act => (
          <Table.Tr key={act.entry}>
            <Table.Td data-label={t('when')}>{dateTime(act.at)}</Table.Td>
            <Table.Td data-label={t('who')}>
              {act.who ? (act.who.name ?? act.who.id) : t('system')}
              {act.role && <Text size="xs">{t(`role.${act.role}`, { defaultValue: act.role })}</Text>}
            </Table.Td>
            <Table.Td data-key>
              {t(`act.${act.what}`)}
              <Details act={act} policy={policy} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </WideTable>
  )
}

function Details({ act, policy }: { act: ResponsibilityAct; policy: PolicyLookup }) {
  const { t } = useTranslation('responsibility')
  const lines = [
    act.seconds ? t('seconds', { n: act.seconds }) : undefined,
    act.atMost == null ? undefined : t('atMost', { n: act.atMost }),
    act.look ? t(`look.${act.look}`) : undefined,
    act.outcome ? t(`outcome.${act.outcome}`) : undefined,
    ...act.attestations.map(policy.attestationText),
    ...act.reasons.map(policy.reasonName),
    ...act.slots.map(policy.slotName),
  ].filter(Boolean)
  return lines.map(line => (
    <Text size="xs" key={line}>
      {line}
    </Text>
  ))
}
