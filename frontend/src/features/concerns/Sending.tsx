import { Button, List, Paper, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ListPages, usePage } from '@/shared/ui/ListPages'
import { Loading } from '@/shared/ui/Loading'
import { PageTitle } from '@/shared/ui/PageTitle'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { concernsQuery } from './api'
import { ConcernCard } from './ConcernCard'
import { ReportForm } from './ReportForm'

/** Report pressure in confidence, and see what came of it. */
export function Sending({ graduateId }: { graduateId: string }) {
  const { t } = useTranslation('concerns')
  const mine = useQuery(concernsQuery({ page: usePage() }))
  const [writing, setWriting] = useState(false)
  const [sent, setSent] = useState(false)
  return (
    <Stack maw={640} mx="auto">
      <PageTitle>{t('title')}</PageTitle>
      <Paper withBorder p="md">
        <Stack gap="sm">
          <Text>{t('intro')}</Text>
          <List size="sm" spacing={4}>
            <List.Item>{t('promise.past')}</List.Item>
            <List.Item>{t('promise.hidden')}</List.Item>
            <List.Item>{t('promise.words')}</List.Item>
          </List>
          {sent && (
            <Text role="status" fw={600}>
              {t('sent')}
            </Text>
          )}
          {!writing && (
            <Button
              size="lg"
              onClick={() => {
                setWriting(true)
                setSent(false)
              }}
            >
              {t('write')}
            </Button>
          )}
        </Stack>
      </Paper>
      {writing && (
        <ReportForm
          graduateId={graduateId}
          onDone={() => {
            setWriting(false)
            setSent(true)
          }}
        />
      )}
      <Title order={2} size="h4">
        {t('mine')}
      </Title>
      {mine.isPending && <Loading />}
      <ProblemPanel error={mine.error} />
      {mine.data?.items.length === 0 && <Text size="sm">{t('noneMine')}</Text>}
      {mine.data?.items.map(one => (
        <ConcernCard key={one.id} concern={one} />
      ))}
      {mine.data && <ListPages total={mine.data.total} />}
    </Stack>
  )
}
