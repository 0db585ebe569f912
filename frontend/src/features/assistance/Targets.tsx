import { Button, Group, NumberInput, Paper, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AssistanceTargets } from '@/shared/api/types'
import { Loading } from '@/shared/ui/Loading'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { type TargetFigures, targetsQuery, useTargets } from './api'

const fields = [
  { name: 'policyTalks', min: 0, max: 20 },
  { name: 'guidances', min: 0, max: 20 },
  { name: 'offers', min: 0, max: 20 },
  { name: 'trainings', min: 0, max: 20 },
  { name: 'quietDays', min: 1, max: 180 },
] as const

/** What each graduate in difficulty is to get at least, and when whoever serves the class is reminded. */
export function Targets({ cohort, sets }: { cohort: number; sets: boolean }) {
  const targets = useQuery(targetsQuery(cohort))
  if (targets.isPending) return <Loading />
  if (targets.isError) return <ProblemPanel error={targets.error} onRetry={() => targets.refetch()} />
  return <TargetsForm key={`${cohort}-${targets.data.version}`} of={targets.data} sets={sets} />
}

function TargetsForm({ of, sets }: { of: AssistanceTargets; sets: boolean }) {
  const { t } = useTranslation('assistance')
  const [values, setValues] = useState<Record<keyof TargetFigures, string | number>>(of)
  const save = useTargets(of)
  return (
    <Paper withBorder p="md" maw={900} component="section" aria-labelledby="targets">
      <form
        onSubmit={event => {
          event.preventDefault()
          save.mutate(
            Object.fromEntries(fields.map(({ name }) => [name, Number(values[name])])) as TargetFigures,
          )
        }}
      >
        <Stack gap="sm">
          <Title order={2} size="h4" id="targets">
            {t('targets.title')}
          </Title>
          <Text size="sm">{t('targets.text')}</Text>
          <Group align="end" grow preventGrowOverflow={false}>
            {fields.map(({ name, min, max }) => (
              <NumberInput
                key={name}
                label={t(`targets.${name}`)}
                min={min}
                max={max}
                allowDecimal={false}
                required={sets}
                readOnly={!sets}
                value={values[name]}
                onChange={value => setValues({ ...values, [name]: value })}
              />
            ))}
          </Group>
          <ProblemPanel error={save.error} />
          {sets && (
            <Group>
              <Button type="submit" loading={save.isPending}>
                {t('targets.save')}
              </Button>
            </Group>
          )}
        </Stack>
      </form>
    </Paper>
  )
}
