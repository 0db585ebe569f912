import { Button, Group, Paper, Stack, Title } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Attestation } from '@/shared/api/types'
import { useDraft } from '@/shared/drafts'
import { paths } from '@/shared/paths'
import { DetailsList } from '@/shared/ui/DetailsList'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { useStep } from './api'
import type { StepProps } from './DraftPage'
import { EvidenceFiles } from './EvidenceFiles'
import { LeavesRate } from './LeavesRate'
import { Statements } from './Statements'

/** Everything once more, the statements one by one, and the button that sends it. */
export function SummaryStep({ declaration, policy, onBack }: StepProps) {
  const { t } = useTranslation('my-destination')
  const navigate = useNavigate()
  const asked = declaration.attestations
  // what was stated about other data or other files is not stated about these
  const files = declaration.evidence.map(one => one.id).join('.')
  const [made, setMade, clear] = useDraft<Attestation[]>(
    `statements-${declaration.id}-${declaration.version}-${files}`,
    [],
  )
  const proposes = declaration.allowedActions.includes('PROPOSE')
  const submit = useStep(declaration.id, proposes ? 'proposal' : 'submission')
  const send = () =>
    submit.mutate(
      proposes ? { version: declaration.version } : { version: declaration.version, attestations: made },
      {
        onSuccess: () => {
          clear()
          void navigate({
            to: paths.receipt as never,
            params: { id: declaration.id } as never,
            replace: true,
          })
        },
      },
    )
  return (
    <Stack>
      <Paper withBorder p="md" component="section" aria-labelledby="what">
        <Title order={2} size="h5" id="what" mb="xs">
          {policy.destinationName(declaration.destination)}
        </Title>
        <DetailsList declaration={declaration} policy={policy} />
      </Paper>
      {declaration.evidence.length > 0 && (
        <Paper withBorder p="md" component="section" aria-labelledby="files">
          <Title order={2} size="h5" id="files" mb="xs">
            {t('summary.files')}
          </Title>
          <EvidenceFiles declaration={declaration} policy={policy} />
        </Paper>
      )}
      <LeavesRate declaration={declaration} policy={policy} />
      <Statements asked={asked} made={made} onChange={setMade} policy={policy} />
      <ProblemPanel error={submit.error} />
      <Group grow>
        {onBack && (
          <Button variant="default" size="lg" onClick={onBack}>
            {t('previous')}
          </Button>
        )}
        <Button size="lg" disabled={made.length < asked.length} loading={submit.isPending} onClick={send}>
          {t(proposes ? 'action.PROPOSE' : 'action.SUBMIT')}
        </Button>
      </Group>
    </Stack>
  )
}
