import { Button, Paper, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Attestation, Declaration } from '@/shared/api/types'
import type { PolicyLookup } from '@/shared/policy'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { useStep } from './api'
import { EvidenceFiles } from './EvidenceFiles'
import { LeavesRate } from './LeavesRate'
import { ReasonedStep } from './OwnSteps'
import { Statements } from './Statements'

/** What was entered for me: I confirm that very version, or decline it with a reason. */
export function ConfirmPanel({ declaration, policy }: { declaration: Declaration; policy: PolicyLookup }) {
  const { t } = useTranslation('my-destination')
  const asked = declaration.attestations
  const [made, setMade] = useState<Attestation[]>([])
  const confirm = useStep(declaration.id, 'confirmation')
  return (
    <Paper withBorder p="md" shadow="xs">
      <Stack>
        <Text>{t('todo.AWAITING_GRADUATE')}</Text>
        <EvidenceFiles declaration={declaration} policy={policy} />
        <LeavesRate declaration={declaration} policy={policy} />
        <Statements asked={asked} made={made} onChange={setMade} policy={policy} />
        <ProblemPanel error={confirm.error} />
        <Button
          size="lg"
          disabled={made.length < asked.length}
          loading={confirm.isPending}
          onClick={() => confirm.mutate({ version: declaration.version, attestations: made })}
        >
          {t('action.CONFIRM')}
        </Button>
        <ReasonedStep
          declaration={declaration}
          step="decline"
          label={t('action.DECLINE')}
          text={t('declineText')}
        />
      </Stack>
    </Paper>
  )
}
