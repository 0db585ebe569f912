import { Button, NativeSelect, NumberInput, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Refusal } from '@/shared/api/problem'
import type { Cohort } from '@/shared/api/types'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { useChangeCohort, useOpenCohort } from './api'

const weekdays = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const
const dates = ['opensOn', 'reportDueOn', 'publishDueOn'] as const

/** Year and dates of a cohort. The decree's dates stand there already (R9.1, R9.2). */
export function CohortForm({ existing, onDone }: { existing: Cohort | undefined; onDone: () => void }) {
  const { t } = useTranslation('cohorts')
  const [year, setYear] = useState(existing?.year ?? new Date().getFullYear())
  const [form, setForm] = useState({
    opensOn: existing?.opensOn ?? `${year - 1}-09-01`,
    reportDueOn: existing?.reportDueOn ?? `${year}-08-31`,
    publishDueOn: existing?.publishDueOn ?? `${year}-09-30`,
    weeklyDue: existing?.weeklyDue ?? ('FRIDAY' as const),
    grouping: existing?.grouping ?? ('2024' as const),
  })
  const open = useOpenCohort()
  const change = useChangeCohort(year)
  const error = open.error ?? change.error
  const refusal = error instanceof Refusal ? error : undefined
  function submit(event: FormEvent) {
    event.preventDefault()
    if (existing) change.mutate({ version: existing.version, ...form }, { onSuccess: onDone })
    else open.mutate({ year, ...form }, { onSuccess: onDone })
  }
  return (
    <form onSubmit={submit}>
      <Stack>
        <NumberInput
          label={t('year')}
          required
          disabled={!!existing}
          min={2000}
          max={2999}
          value={year}
          onChange={value => setYear(Number(value))}
          error={refusal?.fieldError('year')}
          hideControls
        />
        {dates.map(name => (
          <TextInput
            key={name}
            type="date"
            label={t(name)}
            required
            value={form[name]}
            onChange={event => setForm({ ...form, [name]: event.currentTarget.value })}
            error={refusal?.fieldError(name)}
          />
        ))}
        <NativeSelect
          label={t('weeklyDue')}
          value={form.weeklyDue}
          onChange={event =>
            setForm({ ...form, weeklyDue: event.currentTarget.value as typeof form.weeklyDue })
          }
          data={weekdays.map(one => ({ value: one, label: t(`weekday.${one}`) }))}
        />
        <NativeSelect
          label={t('grouping')}
          value={form.grouping}
          onChange={event =>
            setForm({ ...form, grouping: event.currentTarget.value as typeof form.grouping })
          }
          data={['2021', '2024']}
        />
        <ProblemPanel error={error} />
        <Button type="submit" loading={open.isPending || change.isPending}>
          {t('save')}
        </Button>
      </Stack>
    </form>
  )
}
