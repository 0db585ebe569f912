import { ActionIcon, Indicator, Popover, ScrollArea, Stack, Text } from '@mantine/core'
import { IconBell } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { unreadQuery } from '@/shared/api/notifications'
import { count } from '@/shared/format'
import { paths } from '@/shared/paths'
import { TextLink } from '@/shared/ui/links'
import { NoticeList } from './NoticeList'
import { useNews } from './useNews'

const MANY = 99

/** How many things I was told and have not read, kept up to date; opened, it shows them. */
export default function Bell() {
  const { t } = useTranslation('notices')
  const [open, setOpen] = useState(false)
  const unread = useQuery(unreadQuery).data
  useNews()
  const total = unread?.total ?? 0
  const close = () => setOpen(false)
  return (
    <Popover opened={open} onChange={setOpen} width={340} position="bottom-end" trapFocus withinPortal>
      <Indicator
        label={total > MANY ? `${MANY}+` : total}
        disabled={total === 0}
        size={16}
        offset={5}
        color="red.9"
      >
        <Popover.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            c="var(--mantine-color-text)"
            size="lg"
            aria-label={t('bell', { n: count(total) })}
            onClick={() => setOpen(!open)}
          >
            <IconBell size={20} aria-hidden />
          </ActionIcon>
        </Popover.Target>
      </Indicator>
      <Popover.Dropdown aria-label={t('title')}>
        <Stack gap="sm">
          {total === 0 ? (
            <Text size="sm">{t('nothingNew')}</Text>
          ) : (
            <ScrollArea.Autosize mah={400} viewportProps={{ tabIndex: 0 }}>
              <NoticeList notices={unread?.items ?? []} onGo={close} />
            </ScrollArea.Autosize>
          )}
          <TextLink to={paths.notices} size="sm" onClick={close}>
            {t('all')}
          </TextLink>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
