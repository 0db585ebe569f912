import { Code, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ResponsibilityOfDeclaration } from '@/shared/api/types'
import type { PolicyLookup } from '@/shared/policy'
import { StateBadge } from '@/shared/ui/StateBadge'
import { Acts } from './Acts'
import { Weeks } from './Weeks'

interface Props {
  declaration: ResponsibilityOfDeclaration
  policy: PolicyLookup
}

/** One declaration: its steps, the signed weekly sheets on which it stands, then each proof with who brought and opened it, then each hint with what became of it. */
export function DeclarationAnswers({ declaration, policy }: Props) {
  const { t } = useTranslation('responsibility')
  const heading = `answers-${declaration.id}`
  return (
    <Paper withBorder p="md" component="section" aria-labelledby={heading}>
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={2} size="h4" id={heading}>
            {policy.destinationName(declaration.destination)}{' '}
            <Text span size="sm">
              #{declaration.id}
            </Text>
          </Title>
          {declaration.acts.at(-1)?.what === 'DELETED' ? (
            <Text size="sm">{t('deleted')}</Text>
          ) : (
            <StateBadge state={declaration.state} />
          )}
        </Group>
        {declaration.onBehalf && <Text size="sm">{t('onBehalf')}</Text>}
        <Acts acts={declaration.acts} policy={policy} label={t('steps')} />
        {declaration.weeks.length > 0 && (
          <div>
            <Title order={3} size="h5">
              {t('weeks')}
            </Title>
            <Weeks weeks={declaration.weeks} />
          </div>
        )}
        {declaration.evidence.map(proof => (
          <div key={proof.id}>
            <Title order={3} size="h5">
              {t('proof', { kind: policy.kindName(proof.kind) })}
            </Title>
            {proof.sha256 && (
              <Text size="xs">
                SHA-256 <Code style={{ overflowWrap: 'anywhere' }}>{proof.sha256}</Code>
              </Text>
            )}
            <Acts acts={proof.acts} policy={policy} label={policy.kindName(proof.kind)} />
          </div>
        ))}
        {declaration.flags.map(flag => (
          <div key={flag.id}>
            <Title order={3} size="h5">
              {t('flag', { kind: t(`flagKind.${flag.kind}`, { defaultValue: flag.kind }) })}
            </Title>
            <Acts acts={flag.acts} policy={policy} label={t('flags')} />
          </div>
        ))}
      </Stack>
    </Paper>
  )
}
