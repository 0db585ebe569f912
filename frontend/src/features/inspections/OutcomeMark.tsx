import { Badge } from '@mantine/core'
import { IconCheck, IconCircleDashed, IconHandStop, IconPhoneOff, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { InspectionFindingOutcome } from '@/shared/api/types'

const looks = {
  OPEN: { color: 'gray', icon: IconCircleDashed },
  CONSISTENT: { color: 'teal', icon: IconCheck },
  INCONSISTENT: { color: 'red', icon: IconX },
  UNREACHED: { color: 'orange', icon: IconPhoneOff },
  REFUSED: { color: 'orange', icon: IconHandStop },
}

/** What was found, in words and with a sign of its own: never by colour alone. */
export function OutcomeMark({ outcome }: { outcome?: InspectionFindingOutcome | null }) {
  const { t } = useTranslation('inspections')
  const key = outcome ?? 'OPEN'
  const { color, icon: Icon } = looks[key]
  return (
    <Badge
      variant="light"
      color={color}
      c="var(--mantine-color-text)"
      tt="none"
      leftSection={<Icon size={14} aria-hidden />}
    >
      {t(`outcome.${key}`)}
    </Badge>
  )
}
