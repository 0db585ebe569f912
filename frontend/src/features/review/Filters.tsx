import { Box, Button, Group, SimpleGrid } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
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
  const choices = {
    classes: (
      <Choice
        name="class"
        label={t('class')}
        options={shown.flatMap(one => one.classes.map(each => ({ value: each.key, label: each.name })))}
      />
    ),
    destinations: (
      <Choice
        name="destination"
        label={t('destination')}
        options={policy.destinations.map(one => ({ value: one.code, label: text(one.name) }))}
      />
    ),
    flags: (
      <Choice
        name="flagged"
        label={t('flags')}
        options={[
          { value: 'true', label: t('flagged') },
          { value: 'false', label: t('unflagged') },
        ]}
      />
    ),
  }
  // on a phone the queue comes first; what is chosen stays in sight
  const [more, { toggle }] = useDisclosure(!!(address.class || address.destination || address.flagged))
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }} spacing="sm" mb="md">
      <Group wrap="nowrap" align="flex-end" gap="xs">
        <Box flex={1}>
          <SearchBox label={t('searchHint')} />
        </Box>
        <Button hiddenFrom="xs" variant="default" aria-expanded={more} onClick={toggle}>
          {t('filter')}
        </Button>
      </Group>
      <Box visibleFrom={more ? undefined : 'xs'}>{choices.classes}</Box>
      <Box visibleFrom={more ? undefined : 'xs'}>{choices.destinations}</Box>
      <Box visibleFrom={more ? undefined : 'xs'}>{choices.flags}</Box>
    </SimpleGrid>
  )
}
