import { Group, Stack, Tabs, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useAddress } from '@/shared/search'
import { CohortSelect } from '@/shared/ui/CohortSelect'
import { PageTitle } from '@/shared/ui/PageTitle'
import { Clusters } from './Clusters'
import { KnownEmployers } from './KnownEmployers'
import { Rules } from './Rules'

/** What the rules notice across classes and colleges, which employers are known, and the rules themselves. */
export default function RiskPage() {
  const { t } = useTranslation('risk')
  const [address, change] = useAddress()
  return (
    <Stack maw={1100}>
      <PageTitle>{t('title')}</PageTitle>
      <Text size="sm">{t('intro')}</Text>
      <Tabs
        value={address.tab ?? 'clusters'}
        onChange={tab =>
          change({ tab: tab === 'clusters' ? undefined : (tab ?? undefined), page: undefined })
        }
        keepMounted={false}
      >
        <Tabs.List mb="md">
          <Tabs.Tab value="clusters">{t('tab.clusters')}</Tabs.Tab>
          <Tabs.Tab value="known">{t('tab.known')}</Tabs.Tab>
          <Tabs.Tab value="rules">{t('tab.rules')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="clusters">
          <Stack>
            <Group>
              <CohortSelect />
            </Group>
            <Clusters />
          </Stack>
        </Tabs.Panel>
        <Tabs.Panel value="known">
          <KnownEmployers />
        </Tabs.Panel>
        <Tabs.Panel value="rules">
          <Rules />
        </Tabs.Panel>
      </Tabs>
    </Stack>
  )
}
