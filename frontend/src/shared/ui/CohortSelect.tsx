import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useCohort } from '../api/cohorts'
import { useAddress } from '../search'

/** Chooses the cohort (届); the choice is part of the address. */
export function CohortSelect() {
  const { t } = useTranslation()
  const { year, cohorts, unknown } = useCohort()
  const [, change] = useAddress()
  return (
    <NativeSelect
      label={t('cohort')}
      value={String(year ?? '')}
      error={unknown && t('noSuchCohort', { wanted: unknown.slice(0, 20), year })}
      onChange={event => change({ cohort: event.currentTarget.value, page: undefined })}
      data={cohorts.map(one => ({ value: String(one.year), label: t('cohortYear', { year: one.year }) }))}
    />
  )
}
