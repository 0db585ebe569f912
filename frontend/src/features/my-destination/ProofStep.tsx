import { Alert, Button, Group, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { declarationQuery } from '@/shared/api/declarations'
import type { StepProps } from './DraftPage'
import { SlotBox } from './SlotBox'

/** One upload box a slot. After a return the boxes concerned say so. */
export function ProofStep({ declaration, policy, onBack, onNext }: StepProps) {
  const { t } = useTranslation('my-destination')
  const earlier = useQuery({
    ...declarationQuery(declaration.copyOf ?? ''),
    enabled: !!declaration.copyOf,
  }).data
  const returned = earlier?.returned
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
          returned={returned?.slots.includes(slot.slot) ? returned : undefined}
        />
      ))}
      {!complete && <Alert color="gray">{t('proof.missing')}</Alert>}
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
