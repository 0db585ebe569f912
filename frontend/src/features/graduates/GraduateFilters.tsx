import { Button, SimpleGrid } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { collegesQuery, useCohort } from '@/shared/api/cohorts'
import { usePolicy } from '@/shared/policy'
import { useAddress } from '@/shared/search'
import { Choice } from '@/shared/ui/Choice'
import { CohortSelect } from '@/shared/ui/CohortSelect'
import { SearchBox } from '@/shared/ui/SearchBox'

const states = [
  'DRAFT',
  'AWAITING_GRADUATE',
  'AT_CLASS',
  'AT_COLLEGE',
  'VERIFIED',
  'RETURNED',
  'DISPUTED',
  'ANNULLED',
]

const columns = { base: 2, sm: 3, lg: 5 }

/** What narrows the list of graduates. On a phone the rarer half waits behind a button. */
export function GraduateFilters() {
  const { t } = useTranslation('graduates')
  const [address] = useAddress()
  const { year } = useCohort()
  const [more, { toggle }] = useDisclosure()
  const { policy, text } = usePolicy(year)
  const colleges = useQuery({ ...collegesQuery(year ?? 0), enabled: year !== undefined }).data ?? []
  const shown = colleges.filter(one => !address.college || one.code === address.college)
  const yesNo = [
    { value: 'true', label: t('yes') },
    { value: 'false', label: t('no') },
  ]
  return (
    <>
      <SimpleGrid cols={columns} spacing="sm">
        <SearchBox label={t('searchHint')} />
        <CohortSelect />
        <Choice
          name="college"
          label={t('college')}
          clears={['class', 'major']}
          options={colleges.map(one => ({ value: one.code, label: one.name }))}
        />
        <Choice
          name="major"
          label={t('major')}
          options={shown.flatMap(one => one.majors.map(each => ({ value: each.code, label: each.name })))}
        />
        <Choice
          name="class"
          label={t('class')}
          options={shown.flatMap(one => one.classes.map(each => ({ value: each.key, label: each.name })))}
        />
      </SimpleGrid>
      <Button
        hiddenFrom="sm"
        variant="default"
        aria-expanded={more}
        onClick={toggle}
        style={{ alignSelf: 'flex-start' }}
      >
        {t(more ? 'fewerFilters' : 'moreFilters')}
      </Button>
      <SimpleGrid cols={columns} spacing="sm" visibleFrom={more ? undefined : 'sm'}>
        <Choice
          name="destination"
          label={t('destination')}
          options={policy.destinations.map(one => ({ value: one.code, label: text(one.name) }))}
        />
        <Choice
          name="state"
          label={t('stateLabel')}
          options={states.map(one => ({ value: one, label: t(`state.${one}`) }))}
        />
        <Choice name="declared" label={t('declared')} options={yesNo} />
        <Choice name="difficulty" label={t('inDifficulty')} options={yesNo} />
        <Choice name="counted" label={t('counted')} options={yesNo} />
      </SimpleGrid>
    </>
  )
}
