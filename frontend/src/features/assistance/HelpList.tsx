import { Group, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { collegesQuery } from '@/shared/api/cohorts'
import { count } from '@/shared/format'
import { useAddress } from '@/shared/search'
import { Choice } from '@/shared/ui/Choice'
import { Empty } from '@/shared/ui/Empty'
import { Exports } from '@/shared/ui/Exports'
import { Loading } from '@/shared/ui/Loading'
import { Pages } from '@/shared/ui/Pages'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { SearchBox } from '@/shared/ui/SearchBox'
import { assistancePath, assistanceQuery, assistanceSearch, PAGE, PHONE_PAGE } from './api'
import { HelpRows } from './HelpRows'

export const standings = ['PLACED', 'HELPED', 'NO_INTENTION', 'NONE'] as const

/** The graduates behind the counts, those longest without an entry first. */
export function HelpList({ cohort }: { cohort: number | undefined }) {
  const { t } = useTranslation('assistance')
  const [address, change] = useAddress()
  const search = assistanceSearch(address, cohort)
  const page = Number(address.page ?? 0)
  const phone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false })
  const size = phone ? PHONE_PAGE : PAGE
  const list = useQuery(assistanceQuery(search, page, size))
  const colleges = useQuery({ ...collegesQuery(cohort ?? 0), enabled: cohort !== undefined }).data ?? []
  const classes = colleges.find(one => one.code === address.college)?.classes ?? []
  const yesOrNo = [
    { value: 'true', label: t('yes') },
    { value: 'false', label: t('no') },
  ]
  return (
    <Stack component="section" aria-labelledby="people">
      <Group justify="space-between">
        <Title order={2} size="h4" id="people">
          {t('list.title')}
        </Title>
        <Exports path={assistancePath(search)} name={`assistance-${cohort ?? ''}`} />
      </Group>
      <SimpleGrid cols={{ base: 2, sm: 3, lg: 5 }} spacing="sm">
        <SearchBox label={t('list.search')} />
        <Choice
          name="group"
          label={t('list.group')}
          fixed="IN_DIFFICULTY"
          options={['IN_DIFFICULTY', 'WITHOUT_WORK'].map(one => ({ value: one, label: t(`group.${one}`) }))}
        />
        <Choice
          name="college"
          label={t('college')}
          clears={['class']}
          options={colleges.map(one => ({ value: one.code, label: one.name }))}
        />
        <Choice
          name="class"
          label={t('class')}
          options={classes.map(one => ({ value: one.key, label: one.name }))}
        />
        <Choice
          name="standing"
          label={t('standingLabel')}
          options={standings.map(one => ({ value: one, label: t(`standing.${one}`) }))}
        />
        <Choice
          name="difficulty"
          label={t('difficulty')}
          options={['1', '2', '4'].map(one => ({ value: one, label: t(`mask.${one}`) }))}
        />
        <Choice name="quiet" label={t('list.quiet')} options={yesOrNo} />
        <Choice name="proofMissing" label={t('list.proofMissing')} options={yesOrNo} />
        <Choice name="targetsMet" label={t('list.targetsMet')} options={yesOrNo} />
        <Choice
          name="sort"
          label={t('list.sort')}
          fixed="LONGEST_WITHOUT"
          options={['LONGEST_WITHOUT', 'STUDENT_NUMBER', 'CLASS'].map(one => ({
            value: one,
            label: t(`order.${one}`),
          }))}
        />
      </SimpleGrid>
      {list.isPending && <Loading />}
      {list.isError && <ProblemPanel error={list.error} onRetry={() => list.refetch()} />}
      {list.data && (
        <>
          <Text size="sm" role="status">
            {t('list.found', { n: count(list.data.total) })}
          </Text>
          {list.data.items.length === 0 ? (
            <Empty title={t('list.none')} />
          ) : (
            <HelpRows items={list.data.items} />
          )}
          <Pages
            page={page}
            total={list.data.total}
            size={size}
            onPage={next => change({ page: next > 0 ? String(next) : undefined })}
          />
        </>
      )}
    </Stack>
  )
}
