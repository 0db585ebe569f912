import { Alert, Badge, Button, Group, Paper, Radio, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Refusal } from '@/shared/api/problem'
import type { Destination, Evidence, PolicyDestination } from '@/shared/api/types'
import { paths } from '@/shared/paths'
import type { PolicyLookup } from '@/shared/policy'
import { ButtonLink } from '@/shared/ui/links'
import { PageTitle } from '@/shared/ui/PageTitle'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import classes from './ChooseForm.module.css'

interface Props {
  title: string
  text?: string
  /** The graduate for whom somebody else chooses. */
  onBehalfOf?: string
  policy: PolicyLookup
  /** The destination that a draft has already. */
  now?: Destination
  /** Proof of the draft that another destination has no place for. */
  lost?: (to: PolicyDestination) => Evidence[]
  error: unknown
  pending: boolean
  onChoose: (destination: Destination) => void
}

/** The destinations in plain words, each with the proof it will need, before anything is typed. */
export function ChooseForm({ title, text, onBehalfOf, policy, now, lost, error, pending, onChoose }: Props) {
  const { t } = useTranslation('my-destination')
  const [chosen, setChosen] = useState<Destination | null>(now ?? null)
  const employed = policy.policy.destinations.filter(one => one.employed)
  const others = policy.policy.destinations.filter(one => !one.employed)
  const to = chosen && chosen !== now ? policy.destination(chosen) : undefined
  const left = to ? (lost?.(to) ?? []) : []
  const openElsewhere = error instanceof Refusal && error.slug === 'already-exists'
  return (
    <Stack maw={640} mx="auto">
      <PageTitle>{title}</PageTitle>
      {text && <Text>{text}</Text>}
      {onBehalfOf && <Text>{t('choose.onBehalf', { name: onBehalfOf })}</Text>}
      <Radio.Group
        value={chosen}
        onChange={value => setChosen(value as Destination)}
        label={t('choose.label')}
        labelProps={{ fz: 'md' }}
      >
        <Stack gap="xs" mt="xs">
          {employed.map(one => (
            <Choice key={one.code} destination={one} policy={policy} now={now} />
          ))}
          <Title order={2} size="h5" mt="sm">
            {t('choose.notEmployed')}
          </Title>
          {others.map(one => (
            <Choice key={one.code} destination={one} policy={policy} now={now} />
          ))}
        </Stack>
      </Radio.Group>
      <Paper className={classes.bar} radius={0}>
        <Stack gap="xs">
          <ProblemPanel error={error} />
          {openElsewhere && (
            <ButtonLink to={paths.home} variant="default">
              {t('draft.home')}
            </ButtonLink>
          )}
          {left.length > 0 && (
            <Alert color="orange" p="xs">
              {t('choose.lost', { names: left.map(one => one.fileName ?? one.url).join(t('choose.comma')) })}
            </Alert>
          )}
          <Button
            size="lg"
            fullWidth
            disabled={!chosen || (!!now && !to)}
            loading={pending}
            onClick={() => chosen && onChoose(chosen)}
          >
            {label()}
          </Button>
        </Stack>
      </Paper>
    </Stack>
  )

  function label() {
    if (now) return to ? t('choose.changeTo', { name: policy.text(to.name) }) : t('choose.changeNone')
    return chosen ? t('choose.go', { name: policy.destinationName(chosen) }) : t('next')
  }
}

interface ChoiceProps {
  destination: PolicyDestination
  policy: PolicyLookup
  now?: Destination
}

function Choice({ destination, policy, now }: ChoiceProps) {
  const { t } = useTranslation('my-destination')
  const badge = { size: 'sm', color: 'gray', c: 'var(--mantine-color-text)' } as const
  return (
    <Radio.Card value={destination.code} p="sm">
      <Group wrap="nowrap" align="flex-start">
        <Radio.Indicator mt={2} />
        <Stack gap={4}>
          <Group gap="xs">
            <Text fw={600}>{policy.text(destination.name)}</Text>
            <Badge {...badge} variant="outline">
              {destination.rule}
            </Badge>
            {destination.code === now && (
              <Badge {...badge} variant="light">
                {t('choose.now')}
              </Badge>
            )}
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
