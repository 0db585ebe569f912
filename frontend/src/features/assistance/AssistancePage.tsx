import { Group, Stack, Tabs, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useCohort } from '@/shared/api/cohorts'
import { useMe } from '@/shared/api/me'
import { useAddress } from '@/shared/search'
import { CohortSelect } from '@/shared/ui/CohortSelect'
import { Empty } from '@/shared/ui/Empty'
import { PageTitle } from '@/shared/ui/PageTitle'
import { Board } from './Board'
import { HelpList } from './HelpList'
import { Ledger } from './Ledger'
import { Targets } from './Targets'

/** Staff see whom they help and how far; a graduate reads the own ledger. */
export default function AssistancePage() {
  const { t } = useTranslation('assistance')
  const { graduateId, scope } = useMe()
  if (graduateId) {
    return (
      <Stack maw={640} mx="auto">
        <PageTitle>{t('mine.title')}</PageTitle>
        <Text size="sm">{t('mine.text')}</Text>
        <Ledger graduate={graduateId} />
      </Stack>
    )
  }
  if (scope.kind === 'OWN_RECORD') return <Empty title={t('mine.notListed')} />
  return <Helping />
}

function Helping() {
  const { t } = useTranslation('assistance')
  const { year } = useCohort()
  const [address, change] = useAddress()
  // the targets are the office's to set; the service checks it again
  const sets = useMe().roles.includes('office')
  return (
    <Stack>
      <Group justify="space-between" align="end">
        <PageTitle>{t('title')}</PageTitle>
        <CohortSelect />
      </Group>
      <Tabs
        value={address.tab ?? 'people'}
        onChange={tab => change({ tab: tab === 'people' ? undefined : (tab ?? undefined) })}
        keepMounted={false}
      >
        <Tabs.List mb="md">
          <Tabs.Tab value="people">{t('tab.people')}</Tabs.Tab>
          <Tabs.Tab value="targets">{t('tab.targets')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="people">
          <Stack>
            <Board cohort={year} />
            <HelpList cohort={year} />
          </Stack>
        </Tabs.Panel>
        <Tabs.Panel value="targets">{year !== undefined && <Targets cohort={year} sets={sets} />}</Tabs.Panel>
      </Tabs>
    </Stack>
  )
}
