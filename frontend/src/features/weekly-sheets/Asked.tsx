import { Alert, Anchor, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { WeeklySheet } from '@/shared/api/types'
import { driftQuery, sampleQuery } from './api'

type Step = 'explain' | 'confirm' | 'look' | 'sendBack' | 'sign'

/** What the person does next with a sheet, with the way to it; for those who only wait or read, whom it waits for (R7.2). */
export function Asked({ sheet }: { sheet: WeeklySheet }) {
  const { t } = useTranslation('weekly-sheets')
  const may = (action: (typeof sheet.allowedActions)[number]) => sheet.allowedActions.includes(action)
  const drift = useQuery({ ...driftQuery(sheet.id), enabled: may('CONFIRM') })
  const sample = useQuery({ ...sampleQuery(sheet.id), enabled: may('SIGN') })
  if (sheet.state === 'SIGNED') return null
  const unexplained = drift.data?.unexplained ?? 0
  const { size, looked } = sample.data ?? sizes(sheet)
  const doubtful = sample.data?.items.filter(one => one.outcome === 'DOUBTFUL').length ?? 0
  let step: Step | null = null
  if (may('CONFIRM')) step = unexplained > 0 ? 'explain' : 'confirm'
  else if (may('SIGN') && doubtful > 0) step = 'sendBack'
  else if (may('SIGN')) step = looked < size ? 'look' : 'sign'
  if (!step) {
    return (
      <Alert color="gray" title={t(sheet.state === 'CONFIRMED' ? 'asked.ofLeader' : 'asked.ofOfficer')} />
    )
  }
  const at = {
    explain: 'drift',
    confirm: 'confirm',
    look: 'sample',
    sendBack: 'send-back',
    sign: 'sign',
  } as const
  return (
    <Alert color="blue" title={t('asked.title')}>
      {t(`asked.${step}`, { n: step === 'sendBack' ? doubtful : unexplained, looked, size })}
      <Group gap="md" mt={4}>
        <Anchor href={`#${at[step]}`} size="sm" fw={600} c="inherit" underline="always">
          {t(`asked.to.${at[step]}`)}
        </Anchor>
      </Group>
    </Alert>
  )
}

function sizes(sheet: WeeklySheet) {
  return { size: sheet.confirmation?.sample ?? 0, looked: sheet.confirmation?.looked ?? 0 }
}
