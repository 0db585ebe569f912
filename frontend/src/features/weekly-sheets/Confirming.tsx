import { Button, Group, NumberInput, Stack, Text } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WeeklySheet } from '@/shared/api/types'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { useConfirm } from './api'

/** The officer's confirmation with the outcome of the self-check (R5.2); it freezes the figures. */
export function Confirming({ sheet }: { sheet: WeeklySheet }) {
  const { t } = useTranslation('weekly-sheets')
  const [checked, setChecked] = useState<number | string>('')
  const [corrected, setCorrected] = useState<number | string>('')
  const confirm = useConfirm(sheet.id)
  function submit(event: FormEvent) {
    event.preventDefault()
    confirm.mutate({ checked: Number(checked), corrected: Number(corrected) })
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Text size="sm">{t('confirmHint')}</Text>
        <Group align="end">
          <NumberInput label={t('checked')} min={0} required value={checked} onChange={setChecked} />
          <NumberInput label={t('corrected')} min={0} required value={corrected} onChange={setCorrected} />
        </Group>
        <ProblemPanel error={confirm.error} />
        <Group>
          <Button type="submit" disabled={checked === '' || corrected === ''} loading={confirm.isPending}>
            {t('confirmNow')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
