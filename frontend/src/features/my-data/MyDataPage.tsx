import { Button, Group, List, Paper, Stack, Text, Title } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/shared/api/me'
import type { HeldSection } from '@/shared/api/types'
import { count, day } from '@/shared/format'
import { paths } from '@/shared/paths'
import { usePolicy } from '@/shared/policy'
import { Empty } from '@/shared/ui/Empty'
import { Loading } from '@/shared/ui/Loading'
import { ButtonLink } from '@/shared/ui/links'
import { PageTitle } from '@/shared/ui/PageTitle'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { heldDataQuery, saveMyData } from './api'

// who I am comes first, what machines noted about it last
const ORDER = ['graduate', 'declarations', 'evidence', 'declaration-steps']
const LAST = ['declaration-hints', 'declaration-marks', 'changes-of-the-roster', 'reveals', 'log']

/** The kinds of data as a person looks for them; a kind of a later version stands before the last ones. */
function inOrder(sections: HeldSection[]): HeldSection[] {
  const place = ({ section }: HeldSection) => {
    const last = LAST.indexOf(section)
    if (last >= 0) return 100 + last
    const first = ORDER.indexOf(section)
    return first >= 0 ? first : 50
  }
  return [...sections].sort((a, b) => place(a) - place(b))
}

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
  const sections = inOrder(held.data?.sections ?? [])
  const there = sections.filter(one => one.records > 0)
  const empty = sections.filter(one => one.records === 0)
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
            <ButtonLink to={paths.register} variant="default">
              {t('register')}
            </ButtonLink>
          </Group>
          <Text size="sm">{t('downloadHint', { count: held.data.files, n: count(held.data.files) })}</Text>
          <ProblemPanel error={copy.error} />
          <Title order={2} size="h4">
            {t('held')}
          </Title>
          {there.map(section => (
            <Paper key={section.section} withBorder p="md">
              <Text fw={600}>{text(section.what)}</Text>
              <Text size="sm">{t('why', { why: text(section.why) })}</Text>
              <Text size="sm">
                {t('records', { count: section.records, n: count(section.records) })}
                {section.keptForGood && ` · ${t('keptForGood')}`}
              </Text>
            </Paper>
          ))}
          {empty.length > 0 && (
            <Text size="sm">
              {t('nothing', { what: empty.map(one => text(one.what)).join(t('semicolon')) })}
            </Text>
          )}
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
