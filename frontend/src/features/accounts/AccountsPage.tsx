import { Alert, Group, Stack, Tabs, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useCohort } from '@/shared/api/cohorts'
import type { AccountKind } from '@/shared/api/types'
import { useAddress } from '@/shared/search'
import { CohortSelect } from '@/shared/ui/CohortSelect'
import { Loading } from '@/shared/ui/Loading'
import { PageTitle } from '@/shared/ui/PageTitle'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { AccountRows } from './AccountRows'
import { placesQuery } from './api'
import { Places } from './Places'
import { Runs } from './Runs'

/** Accounts for graduates from the roster and for staff from assignments, class by class. */
export default function AccountsPage() {
  const { t } = useTranslation('accounts')
  const [address, change] = useAddress()
  const kind: AccountKind = address.kind === 'STAFF' ? 'STAFF' : 'GRADUATE'
  return (
    <Stack>
      <Group justify="space-between" align="end">
        <PageTitle>{t('title')}</PageTitle>
        <CohortSelect />
      </Group>
      <Text size="sm" maw={900}>
        {t('text')}
      </Text>
      <Tabs
        value={kind}
        onChange={value =>
          change({
            kind: value === 'STAFF' ? value : undefined,
            class: undefined,
            college: undefined,
            q: undefined,
            page: undefined,
          })
        }
        keepMounted={false}
      >
        <Tabs.List mb="md">
          <Tabs.Tab value="GRADUATE">{t('kind.GRADUATE')}</Tabs.Tab>
          <Tabs.Tab value="STAFF">{t('kind.STAFF')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value={kind}>
          <OfKind key={kind} kind={kind} />
        </Tabs.Panel>
      </Tabs>
    </Stack>
  )
}

function OfKind({ kind }: { kind: AccountKind }) {
  const { t } = useTranslation('accounts')
  const { year } = useCohort()
  const places = useQuery(placesQuery(year, kind))
  if (places.isPending || year === undefined) return <Loading />
  if (places.isError) return <ProblemPanel error={places.error} onRetry={() => places.refetch()} />
  return (
    <Stack>
      {!places.data.enabled && <Alert title={t('elsewhere')}>{t('elsewhereHint')}</Alert>}
      <Runs cohort={year} kind={kind} />
      <Places cohort={year} kind={kind} places={places.data.items} enabled={places.data.enabled} />
      <AccountRows cohort={year} kind={kind} />
    </Stack>
  )
}
