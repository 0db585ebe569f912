import { Group, Stack, Tabs, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/shared/api/me'
import { dateTime, day } from '@/shared/format'
import { useAddress } from '@/shared/search'
import { Loading } from '@/shared/ui/Loading'
import { PageTitle } from '@/shared/ui/PageTitle'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { inspectionQuery } from './api'
import { Result } from './Result'
import { SampleList } from './SampleList'
import { StateMark } from './StateMark'
import { Steps } from './Steps'
import { TakePack } from './TakePack'
import { Withdrawing, WithdrawnNote } from './Withdrawing'

/** One inspection: how far it has come, its samples, its result, and how to derive it again (R8.2). */
export default function InspectionPage() {
  const { t } = useTranslation('inspections')
  const { id } = useParams({ strict: false }) as { id: string }
  const [address, change] = useAddress()
  const found = useQuery(inspectionQuery(id))
  // figures of the whole are for those who oversee it; the service checks it again
  const oversees = useMe().roles.some(role => role === 'office' || role === 'inspector')
  if (found.isPending) return <Loading />
  if (found.isError) return <ProblemPanel error={found.error} onRetry={() => found.refetch()} />
  const inspection = found.data
  return (
    <Stack>
      <div>
        <PageTitle>{`${t(`kind.${inspection.kind}`)} #${inspection.id}`}</PageTitle>
        <Group gap="sm">
          <StateMark inspection={inspection} />
          <Text size="sm">
            {t('cohortYear', { year: inspection.cohort })} · {day(inspection.from)} – {day(inspection.until)}
          </Text>
        </Group>
        <Text size="sm">
          {t('announcedBy', { name: inspection.announcedBy, at: dateTime(inspection.announcedAt) })}
        </Text>
      </div>
      <WithdrawnNote inspection={inspection} />
      <Tabs
        value={address.tab ?? (inspection.draw ? 'samples' : 'steps')}
        onChange={tab => change({ tab: tab ?? undefined, page: undefined })}
        keepMounted={false}
      >
        <Tabs.List mb="md">
          {inspection.draw && <Tabs.Tab value="samples">{t('samples')}</Tabs.Tab>}
          {inspection.draw && oversees && <Tabs.Tab value="result">{t('result')}</Tabs.Tab>}
          <Tabs.Tab value="steps">{t('steps')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="samples">
          <SampleList inspection={inspection} />
        </Tabs.Panel>
        <Tabs.Panel value="result">
          {oversees && (
            <Stack>
              <Result inspection={inspection} />
              <TakePack id={inspection.id} />
            </Stack>
          )}
        </Tabs.Panel>
        <Tabs.Panel value="steps">
          <Stack>
            <Steps inspection={inspection} oversees={oversees} />
            {inspection.allowedActions.includes('WITHDRAW') && <Withdrawing id={inspection.id} />}
          </Stack>
        </Tabs.Panel>
      </Tabs>
    </Stack>
  )
}
