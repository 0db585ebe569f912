import { Alert, Progress, Text } from '@mantine/core'
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { api, ok } from '@/shared/api/client'
import { count } from '@/shared/format'

const demoQuery = queryOptions({
  queryKey: ['demo'],
  queryFn: () => ok(api.GET('/api/v1/demo')),
  refetchInterval: query => (onItsWay(query.state.data?.state) ? 3000 : false),
})

const onItsWay = (state: string | undefined) => state === 'PREPARING' || state === 'LOADING'

/** Why figures still move: the demo school is being loaded. Gone, with fresh figures, when it is there. */
export default function DemoNote() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const demo = useQuery(demoQuery).data
  const loading = onItsWay(demo?.state)
  const was = useRef(false)
  useEffect(() => {
    if (was.current && !loading) void client.invalidateQueries()
    was.current = loading
  }, [loading, client])
  if (!demo || !loading) return null
  const { done, total } = demo
  return (
    <Alert color="blue" mb="md" className="no-print">
      <Text size="sm" mb={6}>
        {t('demo', { done: count(done), total: count(total) })}
      </Text>
      <Progress value={total ? (done / total) * 100 : 0} aria-label={t('demoLabel')} />
    </Alert>
  )
}
