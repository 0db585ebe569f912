import { Button, Group, Stack } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRead } from '@/shared/api/notifications'
import { Empty } from '@/shared/ui/Empty'
import { Loading } from '@/shared/ui/Loading'
import { Pages } from '@/shared/ui/Pages'
import { PageTitle } from '@/shared/ui/PageTitle'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { noticesQuery, PAGE_SIZE } from './api'
import { NoticeList } from './NoticeList'

/** Everything I was told, read or not. */
export default function NoticesPage() {
  const { t } = useTranslation('notices')
  const [page, setPage] = useState(0)
  const notices = useQuery({ ...noticesQuery(page), placeholderData: keepPreviousData })
  const read = useRead()
  const items = notices.data?.items ?? []
  const unread = items.filter(one => !one.readAt).map(one => one.id)
  return (
    <Stack maw={720}>
      <Group justify="space-between">
        <PageTitle>{t('title')}</PageTitle>
        {unread.length > 0 && (
          <Button variant="default" loading={read.isPending} onClick={() => read.mutate(unread)}>
            {t('markAllRead')}
          </Button>
        )}
      </Group>
      <ProblemPanel error={read.error ?? notices.error} onRetry={() => notices.refetch()} />
      {notices.isPending && <Loading />}
      {notices.data?.total === 0 && <Empty title={t('none')} />}
      <NoticeList notices={items} />
      <Pages page={page} total={notices.data?.total ?? 0} size={PAGE_SIZE} onPage={setPage} />
    </Stack>
  )
}
