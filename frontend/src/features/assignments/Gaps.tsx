import { Accordion, Alert, Button, Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ClassGap } from '@/shared/api/types'
import { count } from '@/shared/format'
import { gapsQuery } from './api'
import { byCollege } from './by-college'

interface Props {
  cohort: number
  /** Somebody is to be given these classes. */
  onAssign: (collegeCode: string, classNames: string[]) => void
}

/** Classes whose graduates wait because nobody reviews them, college by college, and the way to somebody who does. */
export function Gaps({ cohort, onAssign }: Props) {
  const { t } = useTranslation('assignments')
  const gaps = useQuery(gapsQuery(cohort)).data
  if (!gaps?.total) return null
  return (
    <Alert color="orange" title={t('gaps', { n: count(gaps.total) })}>
      <Stack gap="xs">
        <Text size="sm">{t('gapsHint')}</Text>
        <Accordion variant="separated" chevronPosition="left">
          {byCollege(gaps.items).map(one => (
            <Accordion.Item key={one.code} value={one.code} bg="var(--mantine-color-body)">
              <Accordion.Control>
                {one.name} ·{' '}
                {t('gapClasses', { n: count(one.classes.length), graduates: count(one.graduates) })}
              </Accordion.Control>
              <Accordion.Panel>
                <Classes classes={one.classes} onAssign={names => onAssign(one.code, names)} />
              </Accordion.Panel>
            </Accordion.Item>
          ))}
        </Accordion>
      </Stack>
    </Alert>
  )
}

function Classes({ classes, onAssign }: { classes: ClassGap[]; onAssign: (names: string[]) => void }) {
  const { t } = useTranslation('assignments')
  return (
    <Group gap="xs">
      {classes.map(one => (
        <Button
          key={one.classKey}
          size="compact-sm"
          variant="default"
          aria-label={t('assignClass', { name: one.className })}
          onClick={() => onAssign([one.className])}
        >
          {t('gap', { name: one.className, n: count(one.graduates) })}
        </Button>
      ))}
      <Button size="compact-sm" onClick={() => onAssign(classes.map(one => one.className))}>
        {t('assignAll', { n: count(classes.length) })}
      </Button>
    </Group>
  )
}
