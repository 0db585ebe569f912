import { Button, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Inspection } from '@/shared/api/types'
import { count, dateTime } from '@/shared/format'
import { usePolicy } from '@/shared/policy'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { useClose, useCommit, useDraw } from './api'
import { Derive } from './Derive'

/** The steps in their order: root before seed, so that nobody can choose the sample. */
export function Steps({ inspection, oversees }: { inspection: Inspection; oversees: boolean }) {
  const { t } = useTranslation('inspections')
  const may = (action: Inspection['allowedActions'][number]) => inspection.allowedActions.includes(action)
  const commit = useCommit(inspection.id)
  const close = useClose(inspection.id)
  const [sure, setSure] = useState(false)
  // nothing more comes of it: what was announced is all there is to say
  if (inspection.state === 'WITHDRAWN')
    return (
      <Stack component="ol" p={0} m={0} style={{ listStyle: 'none' }}>
        <Announced inspection={inspection} />
      </Stack>
    )
  return (
    <Stack component="ol" p={0} m={0} style={{ listStyle: 'none' }}>
      <Announced inspection={inspection} />
      <Step title={`2. ${t('step.commit')}`}>
        {inspection.commitment ? (
          <>
            <Text size="sm">
              {t('committed', {
                n: count(inspection.commitment.population),
                name: inspection.commitment.by,
                at: dateTime(inspection.commitment.at),
                position: count(inspection.commitment.position),
              })}
            </Text>
            <Root label={t('root')} value={inspection.commitment.root} />
          </>
        ) : (
          <>
            <Text size="sm">{t('commitText')}</Text>
            <ProblemPanel error={commit.error} />
            {may('COMMIT') && (
              <Group>
                <Button loading={commit.isPending} onClick={() => commit.mutate(undefined)}>
                  {t('step.commit')}
                </Button>
              </Group>
            )}
          </>
        )}
      </Step>
      <Step title={`3. ${t('step.draw')}`}>
        {inspection.draw ? (
          <>
            <Text size="sm">
              {t('drawn', {
                n: count(inspection.draw.samples),
                name: inspection.draw.by,
                at: dateTime(inspection.draw.at),
              })}
            </Text>
            <Root label={t('seed')} value={inspection.draw.seed} />
            {oversees && <Derive id={inspection.id} />}
          </>
        ) : may('DRAW') ? (
          <DrawForm id={inspection.id} />
        ) : (
          <Text size="sm">{t('drawAfter')}</Text>
        )}
      </Step>
      <Step title={`4. ${t('step.close')}`}>
        <Text size="sm">
          {inspection.closedAt ? t('closed', { at: dateTime(inspection.closedAt) }) : t('closeText')}
        </Text>
        {may('CLOSE') && inspection.kind === 'MUTUAL' && <Text size="sm">{t('closeMutual')}</Text>}
        <ProblemPanel error={close.error} />
        {may('CLOSE') && (
          <Group>
            <Button
              variant={sure ? 'filled' : 'default'}
              color={sure ? 'red.8' : undefined}
              loading={close.isPending}
              onClick={() => (sure ? close.mutate(undefined) : setSure(true))}
            >
              {t(sure ? 'closeSure' : 'step.close')}
            </Button>
            {sure && (
              <Button variant="subtle" onClick={() => setSure(false)}>
                {t('notYet')}
              </Button>
            )}
          </Group>
        )}
      </Step>
    </Stack>
  )
}

function Announced({ inspection }: { inspection: Inspection }) {
  const { t } = useTranslation('inspections')
  const { destinationName } = usePolicy(inspection.cohort)
  return (
    <Step title={`1. ${t('step.plan')}`}>
      <Text size="sm">
        {t('planText', {
          each: count(inspection.sizes.each),
          whole: inspection.sizes.whole.map(destinationName).join(t('comma')) || '—',
        })}
      </Text>
    </Step>
  )
}

function Step({ title, children }: { title: string; children: ReactNode }) {
  return (
    <li>
      <Paper withBorder p="md" component="section" aria-label={title}>
        <Stack gap="xs">
          <Title order={2} size="h4">
            {title}
          </Title>
          {children}
        </Stack>
      </Paper>
    </li>
  )
}

function Root({ label, value }: { label: string; value: string }) {
  return (
    <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
      {label} <code>{value}</code>
    </Text>
  )
}

function DrawForm({ id }: { id: string }) {
  const { t } = useTranslation('inspections')
  const [seed, setSeed] = useState('')
  const draw = useDraw(id)
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        draw.mutate(seed.trim())
      }}
    >
      <Stack gap="xs">
        <TextInput
          label={t('seed')}
          description={t('seedHint')}
          required
          maxLength={200}
          pattern="[ -~]+"
          value={seed}
          onChange={event => setSeed(event.currentTarget.value)}
        />
        <ProblemPanel error={draw.error} />
        <Group>
          <Button type="submit" loading={draw.isPending}>
            {t('step.draw')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
