import { Box, Button, Group, Text } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconCheck } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { count } from '@/shared/format'
import { useAddress } from '@/shared/search'
import { Empty } from '@/shared/ui/Empty'
import { Loading } from '@/shared/ui/Loading'
import { PageTitle } from '@/shared/ui/PageTitle'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { filterOf, queueQuery, useClaimNext } from './api'
import { BatchButton } from './BatchButton'
import { Desk } from './Desk'
import { Filters } from './Filters'
import { KeyHelp } from './KeyHelp'
import { QueueList } from './QueueList'
import classes from './review.module.css'

/** The queue on the left, the proof in the middle, what was typed on the right; after a decision the next opens. */
export default function ReviewPage() {
  const { t } = useTranslation('review')
  const client = useQueryClient()
  const [address, change] = useAddress()
  const [said, setSaid] = useState('')
  const skipped = useRef<string[]>([])
  const filter = filterOf(address)
  const page = Number(address.page ?? 0)
  const queue = useQuery(queueQuery(filter, page))
  const claim = useClaimNext()
  const items = queue.data?.items ?? []
  const at = items.findIndex(one => one.id === address.id)
  // a proof is opened (and that is recorded) only where it is seen: on a phone after a choice
  const wide = useMediaQuery('(min-width: 62em)', true)
  const chosen = address.id ?? (wide ? items[0]?.id : undefined)

  const step = (by: number) => {
    const next = items[Math.min(items.length - 1, Math.max(0, (at < 0 ? 0 : at) + by))]
    if (next) change({ id: next.id })
  }

  async function decided(id: string, what: string) {
    setSaid(what)
    skipped.current.push(id)
    const next = await claim
      .mutateAsync({ ...filter, skip: skipped.current.slice(-200) })
      .catch(() => undefined)
    await client.invalidateQueries({ queryKey: ['review-queue'] })
    change({ id: next?.id })
  }

  if (queue.isPending) return <Loading />
  if (queue.isError) return <ProblemPanel error={queue.error} onRetry={() => queue.refetch()} />
  return (
    <>
      <Group justify="space-between" mb="sm">
        <Group gap="sm">
          <PageTitle>{t('title')}</PageTitle>
          <Text>{t('waiting', { n: count(queue.data.total) })}</Text>
          <Group gap={4} wrap="nowrap" role="status">
            {said && <IconCheck size={18} color="var(--mantine-color-teal-filled)" aria-hidden />}
            <Text fw={600}>{said}</Text>
          </Group>
        </Group>
        <Group gap="xs">
          <BatchButton filter={filter} total={queue.data.total} />
          <KeyHelp />
        </Group>
      </Group>
      <Box className={classes.filters} data-open={address.id ? true : undefined}>
        <Filters />
      </Box>
      {items.length === 0 && !address.id ? (
        <Empty title={t('none')}>
          <Text size="sm">{t('noneHint')}</Text>
        </Empty>
      ) : (
        <div className={classes.desk} data-open={address.id ? true : undefined}>
          <Box className={classes.queue}>
            <QueueList items={items} total={queue.data.total} page={page} chosen={chosen} />
          </Box>
          {chosen && (
            <Box className={classes.work}>
              <Button
                className={classes.back}
                variant="default"
                mb="sm"
                onClick={() => change({ id: undefined })}
              >
                {t('toQueue')}
              </Button>
              <Desk
                key={chosen}
                id={chosen}
                onPrevious={() => step(-1)}
                onNext={() => step(1)}
                onDecided={what => decided(chosen, what)}
              />
            </Box>
          )}
        </div>
      )}
    </>
  )
}
