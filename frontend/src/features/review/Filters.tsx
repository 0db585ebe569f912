import { SimpleGrid } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { collegesQuery, useCohort } from '@/shared/api/cohorts'
import { usePolicy } from '@/shared/policy'
import { useAddress } from '@/shared/search'
import { Choice } from '@/shared/ui/Choice'
import { SearchBox } from '@/shared/ui/SearchBox'

/** What narrows the queue: text, class, destination, flags. */
export function Filters() {
  const { t } = useTranslation('review')
  const [address] = useAddress()
  const { year } = useCohort()
  const { policy, text } = usePolicy(year)
  const colleges = useQuery({ ...collegesQuery(year ?? 0), enabled: year !== undefined }).data ?? []
  const shown = colleges.filter(one => !address.college || one.code === address.college)
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }} spacing="sm" mb="md">
      <SearchBox label={t('searchHint')} />
      <Choice
        name="class"
        label={t('class')}
        options={shown.flatMap(one => one.classes.map(each => ({ value: each.key, label: each.name })))}
      />
      <Choice
        name="destination"
        label={t('destination')}
        options={policy.destinations.map(one => ({ value: one.code, label: text(one.name) }))}
      />
      <Choice
        name="flagged"
        label={t('flags')}
        options={[
          { value: 'true', label: t('flagged') },
          { value: 'false', label: t('unflagged') },
        ]}
      />
    </SimpleGrid>
  )
}
