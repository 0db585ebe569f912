import { Badge, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Assistance } from '@/shared/api/types'

const colors = { PLACED: 'teal', NO_INTENTION: 'gray', HELPED: 'blue', NONE: 'orange' } as const

/** Where a graduate stands, in a word and a colour; what is missing for another standing is said beside it. */
export function StandingBadge({ about }: { about: Assistance }) {
  const { t } = useTranslation('assistance')
  return (
    <>
      <Badge
        color={colors[about.standing]}
        variant="light"
        c="var(--mantine-color-text)"
        tt="none"
        miw="max-content"
      >
        {t(`standing.${about.standing}`)}
      </Badge>
      {about.proofMissing && <Text size="xs">{t('proofIsMissing')}</Text>}
    </>
  )
}
