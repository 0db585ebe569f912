import { Button, Checkbox, Group, NativeSelect, NumberInput, Stack, Text, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Refusal } from '@/shared/api/problem'
import type { InspectionKind, NewInspection } from '@/shared/api/types'
import { paths } from '@/shared/paths'
import { usePolicy } from '@/shared/policy'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { useAnnounce } from './api'

const kinds: InspectionKind[] = ['SELF_CHECK', 'MUTUAL', 'SCHOOL', 'PROVINCE', 'MINISTRY']
type Destinations = NonNullable<NewInspection['sizes']>['whole']
/** What inspections find untrue most often: other hiring, own business, freelance. */
const usual: Destinations = [
  'OTHER_HIRE',
  'STARTUP_COMPANY',
  'STARTUP_INCUBATED',
  'STARTUP_ECOMMERCE',
  'FREELANCE',
]

/** The school's day, as an input of dates wants it. */
const schoolDay = (plus = 0) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(
    new Date(Date.now() + plus * 86_400_000),
  )

/** The last day of the longest period: 366 days with both ends, as the service counts. */
const latest = (from: string) =>
  from ? new Date(Date.parse(from) + 365 * 86_400_000).toISOString().slice(0, 10) : undefined

/** Announces an inspection: kind, period, how many are drawn of what. */
export function AnnounceForm({ cohort }: { cohort: number }) {
  const { t } = useTranslation('inspections')
  const { policy, text } = usePolicy(cohort)
  const navigate = useNavigate()
  const [kind, setKind] = useState<InspectionKind>('SCHOOL')
  const [from, setFrom] = useState(() => schoolDay())
  const [until, setUntil] = useState(() => schoolDay(30))
  const [each, setEach] = useState<number | string>(5)
  const [whole, setWhole] = useState<Destinations>(usual)
  const announce = useAnnounce()
  const refusal = announce.error instanceof Refusal ? announce.error : undefined
  const submit = () =>
    announce.mutate(
      { cohort, kind, from, until, strata: ['COLLEGE', 'DESTINATION'], sizes: { each: Number(each), whole } },
      { onSuccess: made => navigate({ to: paths.inspection, params: { id: made.id } } as never) },
    )
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        submit()
      }}
    >
      <Stack gap="sm">
        <NativeSelect
          label={t('kindLabel')}
          description={t(`kindHint.${kind}`)}
          value={kind}
          onChange={event => setKind(event.currentTarget.value as InspectionKind)}
          data={kinds.map(one => ({ value: one, label: t(`kind.${one}`) }))}
        />
        <Group grow align="start">
          <TextInput
            type="date"
            label={t('from')}
            required
            value={from}
            onChange={event => setFrom(event.currentTarget.value)}
          />
          <TextInput
            type="date"
            label={t('until')}
            required
            min={from}
            max={latest(from)}
            value={until}
            onChange={event => setUntil(event.currentTarget.value)}
            error={refusal?.fieldError('until')}
          />
        </Group>
        <Text size="sm">{t('periodHint')}</Text>
        <NumberInput
          label={t('each')}
          description={t('eachHint')}
          min={1}
          max={10000}
          required
          value={each}
          onChange={setEach}
        />
        <Checkbox.Group
          label={t('whole')}
          description={t('wholeHint')}
          value={whole}
          onChange={value => setWhole(value as Destinations)}
        >
          <Group gap="xs" mt="xs">
            {policy.destinations
              .filter(one => one.employed)
              .map(one => (
                <Checkbox key={one.code} value={one.code} label={text(one.name)} />
              ))}
          </Group>
        </Checkbox.Group>
        <ProblemPanel error={announce.error} />
        <Group>
          <Button type="submit" loading={announce.isPending}>
            {t('announce')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
