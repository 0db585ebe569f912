import { Alert, Button, Group, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { StepProps } from './DraftPage'
import { useCorrected } from './ReturnedBefore'
import { SlotBox } from './SlotBox'

/** One upload box a slot. After a return the boxes concerned say so. */
export function ProofStep({ declaration, policy, onBack, onNext }: StepProps) {
  const { t } = useTranslation('my-destination')
  const earlier = useCorrected(declaration)
  const returned = earlier?.returned
  // the digest tells a file that was carried over from one that took its place
  const refused = new Set(earlier?.evidence.map(one => one.sha256 ?? one.url))
  const same = (slot: string) =>
    declaration.evidence.filter(one => one.slot === slot).every(one => refused.has(one.sha256 ?? one.url))
  const toReplace = declaration.slots
    .map(one => one.slot)
    .filter(slot => returned?.slots.includes(slot) && same(slot))
  const complete = declaration.missing.length === 0
  return (
    <Stack>
      {declaration.slots.map(slot => (
        <SlotBox
          key={slot.slot}
          declaration={declaration}
          slot={slot.slot}
          kinds={slot.kinds}
          policy={policy}
          replace={toReplace.includes(slot.slot)}
          returned={returned?.slots.includes(slot.slot) ? returned : undefined}
        />
      ))}
      {!complete && <Alert color="gray">{t('proof.missing')}</Alert>}
      {complete && toReplace.length > 0 && (
        <Alert color="orange">
          {t('proof.sameFile', { names: toReplace.map(policy.slotName).join(t('choose.comma')) })}
        </Alert>
      )}
      <Group grow>
        {onBack && (
          <Button variant="default" size="lg" onClick={onBack}>
            {t('previous')}
          </Button>
        )}
        <Button size="lg" onClick={onNext} disabled={!complete}>
          {t('next')}
        </Button>
      </Group>
    </Stack>
  )
}
