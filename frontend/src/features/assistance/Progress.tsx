import { Group, Paper, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Assistance, AssistanceTargets } from '@/shared/api/types'
import { count, day } from '@/shared/format'
import { Row } from '@/shared/ui/DetailsList'
import { useDifficulty } from './HelpRows'
import { StandingBadge } from './StandingBadge'

/** Where one graduate stands, and how far the help is beside its targets. */
export function Progress({ about, targets }: { about: Assistance; targets: AssistanceTargets }) {
  const { t } = useTranslation('assistance')
  const difficulty = useDifficulty()
  const of = (done: number, wanted: number) => t('ofTarget', { done: count(done), wanted: count(wanted) })
  return (
    <Paper withBorder p="md">
      <dl style={{ margin: 0, display: 'grid', gap: 6 }}>
        <Row label={t('standingLabel')}>
          <StandingBadge about={about} />
        </Row>
        <Row label={t('difficulty')}>{difficulty(about.difficulty)}</Row>
        <Row label={t('kind.INTENTION')}>{about.intention ? t(`intention.${about.intention}`) : '—'}</Row>
        <Row label={t('kind.POLICY_TALK')}>{of(about.policyTalks, targets.policyTalks)}</Row>
        <Row label={t('kind.GUIDANCE')}>{of(about.guidances, targets.guidances)}</Row>
        <Row label={t('kind.OFFER')}>{of(about.offers, targets.offers)}</Row>
        <Row label={t('kind.TRAINING')}>{of(about.trainings, targets.trainings)}</Row>
        <Row label={t('lastOn')}>{about.lastOn ? day(about.lastOn) : t('never')}</Row>
      </dl>
      {about.quiet && (
        <Group mt="xs">
          <Text size="sm">{t('quietFor', { days: targets.quietDays })}</Text>
        </Group>
      )}
    </Paper>
  )
}
