import { Badge, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { WeeklySheetState } from '@/shared/api/types'

const colors: Record<WeeklySheetState, string> = {
  PREPARED: 'gray',
  CONFIRMED: 'blue',
  SENT_BACK: 'orange',
  SIGNED: 'green',
}

/** Where a sheet stands, in words; the colour only repeats them. */
export function StateMark({
  state,
  overdue,
}: {
  state: WeeklySheetState | null | undefined
  overdue: boolean
}) {
  const { t } = useTranslation('weekly-sheets')
  return (
    <Group gap={4} wrap="nowrap">
      <Badge variant="light" color={state ? colors[state] : 'gray'} c="var(--mantine-color-text)">
        {state ? t(`state.${state}`) : t('notPrepared')}
      </Badge>
      {overdue && (
        <Badge variant="outline" color="red" c="var(--mantine-color-text)">
          {t('overdue')}
        </Badge>
      )}
    </Group>
  )
}
