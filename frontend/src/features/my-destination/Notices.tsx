import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconBell } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { unreadQuery, useRead } from '@/shared/api/notifications'
import type { Notification } from '@/shared/api/types'
import { dateTime } from '@/shared/format'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'

/** What I was told and have not read yet: who, when, and their words. */
export function Notices() {
  const notices = useQuery(unreadQuery).data?.items ?? []
  return notices.map(one => <Notice key={one.id} notice={one} />)
}

function Notice({ notice }: { notice: Notification }) {
  const { t } = useTranslation('my-destination')
  const read = useRead()
  const words = notice.params.text
  return (
    <Alert color="yellow" variant="light" icon={<IconBell aria-hidden />} title={notice.text}>
      <Stack gap="xs">
        {words && (
          <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {words}
          </Text>
        )}
        <Group justify="space-between">
          <Text size="xs">{dateTime(notice.createdAt)}</Text>
          <Button
            size="compact-sm"
            variant="default"
            loading={read.isPending}
            onClick={() => read.mutate([notice.id])}
          >
            {t('notice.read')}
          </Button>
        </Group>
        <ProblemPanel error={read.error} />
      </Stack>
    </Alert>
  )
}
