import { Button, Group, List, Paper, Stack, Text, Title } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/shared/api/me'
import { count, day } from '@/shared/format'
import { paths } from '@/shared/paths'
import { usePolicy } from '@/shared/policy'
import { Empty } from '@/shared/ui/Empty'
import { Loading } from '@/shared/ui/Loading'
import { ButtonLink } from '@/shared/ui/links'
import { PageTitle } from '@/shared/ui/PageTitle'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { heldDataQuery, saveMyData } from './api'

/** What the school holds about me, why and how long; a copy of all of it; my rights. */
export default function MyDataPage() {
  const { t } = useTranslation('my-data')
  const { graduateId } = useMe()
  if (!graduateId) return <Empty title={t('notListed')} />
  return <MyData graduateId={graduateId} />
}

function MyData({ graduateId }: { graduateId: string }) {
  const { t } = useTranslation('my-data')
  const { text } = usePolicy()
  const held = useQuery(heldDataQuery(graduateId))
  const copy = useMutation({ mutationFn: () => saveMyData(graduateId, `${t('file')}.zip`) })
  return (
    <Stack maw={720} mx="auto">
      <PageTitle>{t('title')}</PageTitle>
      <Text size="sm">{t('intro')}</Text>
      {held.isPending && <Loading />}
      {held.isError && <ProblemPanel error={held.error} onRetry={() => held.refetch()} />}
      {held.data && (
        <>
          <Text fw={600}>{t('keepUntil', { day: day(held.data.keepUntil) })}</Text>
          <Text size="sm">{t('afterwards')}</Text>
          <Group gap="xs">
            <Button
              leftSection={<IconDownload size={16} aria-hidden />}
              loading={copy.isPending}
              onClick={() => copy.mutate()}
            >
              {t('download')}
            </Button>
            <ButtonLink to={paths.responsibility} params={{ id: graduateId }} variant="default">
              {t('responsibility')}
            </ButtonLink>
          </Group>
          <Text size="sm">{t('downloadHint', { n: count(held.data.files) })}</Text>
          <ProblemPanel error={copy.error} />
          <Title order={2} size="h4">
            {t('held')}
          </Title>
          {held.data.sections.map(section => (
            <Paper key={section.section} withBorder p="md">
              <Text fw={600}>{text(section.what)}</Text>
              <Text size="sm">{t('why', { why: text(section.why) })}</Text>
              <Text size="sm">
                {t('records', { n: count(section.records) })}
                {section.keptForGood && ` · ${t('keptForGood')}`}
              </Text>
            </Paper>
          ))}
          <Title order={2} size="h4">
            {t('rights')}
          </Title>
          <List size="sm" spacing={6}>
            <List.Item>{t('right.copy')}</List.Item>
            <List.Item>{t('right.correct')}</List.Item>
            <List.Item>{t('right.delete')}</List.Item>
            <List.Item>{t('right.explain')}</List.Item>
          </List>
        </>
      )}
    </Stack>
  )
}
