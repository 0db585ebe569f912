import { Modal, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCohort } from '@/shared/api/cohorts'
import type { Cluster } from '@/shared/api/types'
import { count } from '@/shared/format'
import { Empty } from '@/shared/ui/Empty'
import { ListPages, usePage } from '@/shared/ui/ListPages'
import { Loading } from '@/shared/ui/Loading'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { clustersQuery } from './api'
import { ClusterCard } from './ClusterCard'
import { KnownForm } from './KnownForm'

/** The same employer, credit code or phone in several classes and colleges, the largest first. */
export function Clusters() {
  const { t } = useTranslation('risk')
  const { year } = useCohort()
  const list = useQuery(clustersQuery(year, undefined, usePage()))
  const [known, setKnown] = useState<Cluster>()
  if (list.isPending) return <Loading />
  if (list.isError) return <ProblemPanel error={list.error} onRetry={() => list.refetch()} />
  return (
    <Stack>
      <Text size="sm" role="status">
        {t('found', { n: count(list.data.total) })}
      </Text>
      {list.data.items.length === 0 && (
        <Empty title={t('none')}>
          <Text size="sm">{t('noneHint')}</Text>
        </Empty>
      )}
      {list.data.items.map(one => (
        <ClusterCard key={one.kind + one.label} cluster={one} onKnown={() => setKnown(one)} />
      ))}
      <ListPages total={list.data.total} />
      <Modal
        opened={!!known}
        onClose={() => setKnown(undefined)}
        title={t('markKnown')}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {known && (
          <KnownForm
            preset={{ name: known.label, creditCode: known.creditCode ?? undefined }}
            onDone={() => setKnown(undefined)}
          />
        )}
      </Modal>
    </Stack>
  )
}
