import { Button, Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useRead } from '@/shared/api/notifications'
import type { Notification } from '@/shared/api/types'
import { dateTime } from '@/shared/format'
import { ButtonLink } from '@/shared/ui/links'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { placeOf } from './api'

/** Notifications with what to do about each; following one counts as having read it. */
export function NoticeList({ notices, onGo }: { notices: Notification[]; onGo?: () => void }) {
  const { t } = useTranslation('notices')
  const read = useRead()
  return (
    <Stack gap="sm" component="ul" style={{ listStyle: 'none', padding: 0, margin: 0 }}>
      {notices.map(one => (
        <li key={one.id}>
          <Text size="sm" fw={one.readAt ? 400 : 600} style={{ overflowWrap: 'anywhere' }}>
            {one.text}
          </Text>
          {one.params.text && (
            <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
              {one.params.text}
            </Text>
          )}
          <Group justify="space-between" gap="xs">
            <Text size="xs">
              {dateTime(one.createdAt)}
              {one.readAt ? ` · ${t('read')}` : ''}
            </Text>
            <Group gap={4}>
              <ButtonLink
                size="compact-sm"
                variant="default"
                {...placeOf(one)}
                onClick={() => {
                  if (!one.readAt) read.mutate([one.id])
                  onGo?.()
                }}
              >
                {t('go')}
              </ButtonLink>
              {!one.readAt && (
                <Button
                  size="compact-sm"
                  variant="default"
                  loading={read.isPending}
                  onClick={() => read.mutate([one.id])}
                >
                  {t('markRead')}
                </Button>
              )}
            </Group>
          </Group>
        </li>
      ))}
      <ProblemPanel error={read.error} />
    </Stack>
  )
}
