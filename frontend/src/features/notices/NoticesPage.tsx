import { Button, Group, Pagination, Stack } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRead } from '@/shared/api/notifications'
import { Empty } from '@/shared/ui/Empty'
import { Loading } from '@/shared/ui/Loading'
import { PageTitle } from '@/shared/ui/PageTitle'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { noticesQuery, PAGE_SIZE } from './api'
import { NoticeList } from './NoticeList'

/** Everything I was told, read or not. */
export default function NoticesPage() {
  const { t } = useTranslation('notices')
  const [page, setPage] = useState(1)
  const notices = useQuery({ ...noticesQuery(page - 1), placeholderData: keepPreviousData })
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
      {notices.data && notices.data.total > PAGE_SIZE && (
        <Pagination
          value={page}
          onChange={setPage}
          total={Math.ceil(notices.data.total / PAGE_SIZE)}
          getControlProps={control => ({ 'aria-label': t(control) })}
          getItemProps={number => ({ 'aria-label': t('page', { n: number }) })}
        />
      )}
    </Stack>
  )
}
