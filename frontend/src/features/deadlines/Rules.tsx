import { Button, Group, NumberInput, Paper, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReminderRules } from '@/shared/api/types'
import { day } from '@/shared/format'
import { Loading } from '@/shared/ui/Loading'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { rulesQuery, useRules } from './api'

/** How graduates who have not declared are reminded (R5.1). */
export function Rules({ cohort }: { cohort: number }) {
  const rules = useQuery(rulesQuery(cohort))
  if (rules.isPending) return <Loading />
  if (rules.isError) return <ProblemPanel error={rules.error} onRetry={() => rules.refetch()} />
  return <RulesForm key={`${cohort}-${rules.data.version}`} of={rules.data} />
}

export function RulesForm({ of }: { of: ReminderRules }) {
  const { t } = useTranslation('deadlines')
  const [daysBefore, setDaysBefore] = useState<string | number>(of.daysBefore)
  const [everyDays, setEveryDays] = useState<string | number>(of.everyDays)
  const [atMost, setAtMost] = useState<string | number>(of.atMost)
  const save = useRules(of)
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="rules">
      <form
        onSubmit={event => {
          event.preventDefault()
          save.mutate({
            daysBefore: Number(daysBefore),
            everyDays: Number(everyDays),
            atMost: Number(atMost),
          })
        }}
      >
        <Stack gap="sm">
          <Title order={2} size="h4" id="rules">
            {t('rules')}
          </Title>
          <Text size="sm">{t('rulesHint')}</Text>
          <Group align="end" grow preventGrowOverflow={false}>
            <NumberInput
              label={t('daysBefore')}
              min={0}
              max={300}
              allowDecimal={false}
              required
              value={daysBefore}
              onChange={setDaysBefore}
            />
            <NumberInput
              label={t('everyDays')}
              min={1}
              max={90}
              allowDecimal={false}
              required
              value={everyDays}
              onChange={setEveryDays}
            />
            <NumberInput
              label={t('atMost')}
              min={0}
              max={30}
              allowDecimal={false}
              required
              value={atMost}
              onChange={setAtMost}
            />
          </Group>
          <Text size="sm" role="status">
            {of.days.length === 0
              ? t('never')
              : t('onDays', { days: of.days.map(one => day(one)).join(t('comma')) })}
          </Text>
          <ProblemPanel error={save.error} />
          <Group>
            <Button type="submit" loading={save.isPending}>
              {t('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  )
}
