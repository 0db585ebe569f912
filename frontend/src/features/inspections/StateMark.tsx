import { Badge, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Inspection } from '@/shared/api/types'

const color = { ANNOUNCED: 'gray', COMMITTED: 'blue', DRAWN: 'indigo', CLOSED: 'teal', WITHDRAWN: 'gray' }

/** How far an inspection has come, and whether its period is now. */
export function StateMark({ inspection }: { inspection: Inspection }) {
  const { t } = useTranslation('inspections')
  return (
    <Group gap={4}>
      <Badge variant="light" color={color[inspection.state]} c="var(--mantine-color-text)" tt="none">
        {t(`state.${inspection.state}`)}
      </Badge>
      {inspection.state !== 'CLOSED' && inspection.state !== 'WITHDRAWN' && (
        <Badge variant="outline" color="gray" c="var(--mantine-color-text)" tt="none">
          {t(inspection.running ? 'running' : 'notRunning')}
        </Badge>
      )}
    </Group>
  )
}
