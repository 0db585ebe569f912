import { Checkbox, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Attestation } from '@/shared/api/types'
import type { PolicyLookup } from '@/shared/policy'

interface Props {
  asked: Attestation[]
  made: Attestation[]
  onChange: (made: Attestation[]) => void
  policy: PolicyLookup
}

/** The four no's and what else must be stated, one by one: there is no "accept all". */
export function Statements({ asked, made, onChange, policy }: Props) {
  const { t } = useTranslation('my-destination')
  if (!asked.length) return null
  return (
    <Checkbox.Group
      value={made}
      onChange={value => onChange(value as Attestation[])}
      label={t('statements.label')}
    >
      <Stack gap="sm" mt="xs">
        {asked.map(code => (
          <Checkbox.Card key={code} value={code} p="sm">
            <div style={{ display: 'flex', gap: '0.75rem', alignItems: 'flex-start' }}>
              <Checkbox.Indicator size="md" />
              <Text size="sm">
                {policy.attestationText(code)}{' '}
                <Text span size="xs">
                  {t('problem.ruleIn', {
                    rule: policy.policy.attestations.find(one => one.code === code)?.rule,
                  })}
                </Text>
              </Text>
            </div>
          </Checkbox.Card>
        ))}
      </Stack>
    </Checkbox.Group>
  )
}
