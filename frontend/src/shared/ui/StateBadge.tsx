import { Badge } from '@mantine/core'
import {
  IconAlertCircle,
  IconArrowBackUp,
  IconCheck,
  IconCircleDashed,
  IconClock,
  IconPencil,
  IconX,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

const looks = {
  NONE: { color: 'gray', icon: IconCircleDashed },
  DRAFT: { color: 'gray', icon: IconPencil },
  AWAITING_GRADUATE: { color: 'yellow', icon: IconClock },
  AT_CLASS: { color: 'blue', icon: IconClock },
  AT_COLLEGE: { color: 'indigo', icon: IconClock },
  VERIFIED: { color: 'teal', icon: IconCheck },
  RETURNED: { color: 'orange', icon: IconArrowBackUp },
  DISPUTED: { color: 'red', icon: IconAlertCircle },
  ANNULLED: { color: 'red', icon: IconX },
  SUPERSEDED: { color: 'gray', icon: IconX },
} as const

/** The state of a declaration in words, with a sign of its own: never by colour alone. */
export function StateBadge({ state }: { state: string | null | undefined }) {
  const { t } = useTranslation()
  const key = (state ?? 'NONE') as keyof typeof looks
  const { color, icon: Icon } = looks[key] ?? looks.NONE
  return (
    <Badge
      variant="light"
      color={color}
      c="var(--mantine-color-text)"
      tt="none"
      leftSection={<Icon size={14} aria-hidden />}
      style={{ flexShrink: 0 }}
      styles={{ label: { overflow: 'visible' } }}
      miw="max-content"
    >
      {t(`state.${key}`)}
    </Badge>
  )
}
