import { Divider, Group, Progress, Stack, Text } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Declaration } from '@/shared/api/types'
import { paths } from '@/shared/paths'
import { type PolicyLookup, usePolicy } from '@/shared/policy'
import { useAddress } from '@/shared/search'
import { Empty } from '@/shared/ui/Empty'
import { ButtonLink, TextLink } from '@/shared/ui/links'
import { PageTitle } from '@/shared/ui/PageTitle'
import { useDeclaration } from './api'
import { DeleteDraft } from './DeleteDraft'
import { DetailsStep } from './DetailsStep'
import { ProofStep } from './ProofStep'
import { SummaryStep } from './SummaryStep'

export interface StepProps {
  declaration: Declaration
  policy: PolicyLookup
  onBack?: () => void
  onNext: () => void
}

/** A draft, step by step; the step is in the address, so that a reload and the back button keep the place. */
export default function DraftPage() {
  const { t } = useTranslation('my-destination')
  const { id } = useParams({ strict: false }) as { id: string }
  const declaration = useDeclaration(id)
  const policy = usePolicy(declaration.graduate.cohort)
  const [{ step: wanted }, change] = useAddress()
  if (!declaration.editable) {
    return (
      <Empty title={t('draft.gone')}>
        <ButtonLink to={paths.home}>{t('draft.home')}</ButtonLink>
      </Empty>
    )
  }
  const destination = policy.destination(declaration.destination)
  const steps = [
    destination?.fields.length || (destination?.nationalCodes.length ?? 0) > 1 ? 'details' : undefined,
    declaration.slots.length ? 'proof' : undefined,
    'summary',
  ].filter(step => step !== undefined)
  const at = Math.max(0, steps.indexOf(wanted ?? steps[0]!))
  const step = steps[at]!
  const go = (index: number) => change({ step: steps[index] }, { push: true })
  const props: StepProps = {
    declaration,
    policy,
    onBack: at > 0 ? () => go(at - 1) : undefined,
    onNext: () => go(at + 1),
  }
  return (
    <Stack maw={640} mx="auto">
      <div>
        <PageTitle
          key={step}
        >{`${policy.destinationName(declaration.destination)} · ${t(`draft.${step}`)}`}</PageTitle>
        <TextLink to={paths.declare} search={{ draft: id }} fz="sm" inline display="inline-block" py={6}>
          {t('draft.change')}
        </TextLink>
        {declaration.onBehalf && <Text>{t('choose.onBehalf', { name: declaration.graduate.name })}</Text>}
        <Group gap="xs" mt={4} wrap="nowrap">
          <Progress value={((at + 1) / steps.length) * 100} flex={1} aria-hidden />
          <Text size="sm">{t('draft.step', { at: at + 1, of: steps.length })}</Text>
        </Group>
      </div>
      {step === 'details' && <DetailsStep {...props} />}
      {step === 'proof' && <ProofStep {...props} />}
      {step === 'summary' && <SummaryStep {...props} />}
      {declaration.deletable && (
        <>
          <Divider mt="xl" />
          <DeleteDraft declaration={declaration} />
        </>
      )}
    </Stack>
  )
}
