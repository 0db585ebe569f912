import { Badge, Button, Group, Paper, Radio, Stack, Text, Title } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { graduateQuery } from '@/shared/api/declarations'
import { useMe } from '@/shared/api/me'
import type { Destination, PolicyDestination } from '@/shared/api/types'
import { paths } from '@/shared/paths'
import { type PolicyLookup, usePolicy } from '@/shared/policy'
import { useAddress } from '@/shared/search'
import { PageTitle } from '@/shared/ui/PageTitle'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { useOpenDraft } from './api'
import classes from './ChoosePage.module.css'

/** The destinations in plain words, each with the proof it will need, before anything is typed. */
export default function ChoosePage() {
  const { t } = useTranslation('my-destination')
  const [{ graduate: forGraduate }] = useAddress()
  const { graduateId: mine } = useMe()
  const graduate = useSuspenseQuery(graduateQuery(forGraduate ?? mine ?? '')).data
  const policy = usePolicy(graduate.cohort)
  const navigate = useNavigate()
  const [chosen, setChosen] = useState<Destination | null>(null)
  const key = useId()
  const [started] = useState(() => Date.now())
  const open = useOpenDraft()
  const start = () =>
    chosen &&
    open.mutate(
      {
        key: `open-${graduate.id}-${started}${key}${chosen}`,
        cohort: graduate.cohort,
        graduateId: forGraduate,
        destination: chosen,
        details: {},
      },
      {
        onSuccess: draft =>
          navigate({ to: paths.draft as never, params: { id: draft.id } as never, replace: true }),
      },
    )
  const employed = policy.policy.destinations.filter(one => one.employed)
  const others = policy.policy.destinations.filter(one => !one.employed)
  return (
    <Stack maw={640} mx="auto">
      <PageTitle>{t('choose.title')}</PageTitle>
      {forGraduate && <Text>{t('choose.onBehalf', { name: graduate.name })}</Text>}
      <Radio.Group
        value={chosen}
        onChange={value => setChosen(value as Destination)}
        label={t('choose.label')}
        labelProps={{ fz: 'md' }}
      >
        <Stack gap="xs" mt="xs">
          {employed.map(one => (
            <Choice key={one.code} destination={one} policy={policy} />
          ))}
          <Title order={2} size="h5" mt="sm">
            {t('choose.notEmployed')}
          </Title>
          {others.map(one => (
            <Choice key={one.code} destination={one} policy={policy} />
          ))}
        </Stack>
      </Radio.Group>
      <Paper className={classes.bar} radius={0}>
        <Stack gap="xs">
          <ProblemPanel error={open.error} />
          <Button size="lg" fullWidth disabled={!chosen} loading={open.isPending} onClick={start}>
            {chosen ? t('choose.go', { name: policy.destinationName(chosen) }) : t('next')}
          </Button>
        </Stack>
      </Paper>
    </Stack>
  )
}

function Choice({ destination, policy }: { destination: PolicyDestination; policy: PolicyLookup }) {
  const { t } = useTranslation('my-destination')
  return (
    <Radio.Card value={destination.code} p="sm">
      <Group wrap="nowrap" align="flex-start">
        <Radio.Indicator mt={2} />
        <Stack gap={4}>
          <Group gap="xs">
            <Text fw={600}>{policy.text(destination.name)}</Text>
            <Badge size="sm" variant="outline" color="gray" c="var(--mantine-color-text)">
              {destination.rule}
            </Badge>
          </Group>
          <Text size="sm">{policy.text(destination.example)}</Text>
          {destination.slots.length > 0 && (
            <Text size="sm">
              <strong>{t('choose.needs')}</strong>{' '}
              {destination.slots.map(slot => policy.text(slot.name)).join(t('choose.and'))}
            </Text>
          )}
        </Stack>
      </Group>
    </Radio.Card>
  )
}
