import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ReportPackage } from '@/shared/api/types'
import { onceSent, useDraft } from '@/shared/drafts'
import { dateTime, day } from '@/shared/format'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { useConfirmProvince } from './api'

/** Enters what the province answered; it opens the publication. */
export function ConfirmingProvince({ year, one }: { year: number; one: ReportPackage }) {
  const { t } = useTranslation('provincial-report')
  const [typed, setTyped, clear] = useDraft(`province-${year}-${one.kind}-${one.number}`, {
    confirmedOn: '',
    reference: '',
  })
  const { confirmedOn, reference } = typed
  const confirm = useConfirmProvince(year)
  if (one.confirmation) {
    const { reference: letter, by, at, confirmedOn: on } = one.confirmation
    return (
      <Text size="sm">{t('confirmedAs', { day: day(on), reference: letter, by, at: dateTime(at) })}</Text>
    )
  }
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        onceSent(confirm.mutateAsync({ kind: one.kind, number: one.number, confirmedOn, reference }), clear)
      }}
    >
      <Stack gap="sm">
        <Text size="sm">{t('confirmHint', { number: one.number })}</Text>
        <Group align="end">
          <TextInput
            type="date"
            label={t('confirmedOn')}
            required
            value={confirmedOn}
            onChange={event => setTyped({ ...typed, confirmedOn: event.currentTarget.value })}
          />
          <TextInput
            label={t('reference')}
            required
            maxLength={100}
            value={reference}
            onChange={event => setTyped({ ...typed, reference: event.currentTarget.value })}
          />
        </Group>
        <ProblemPanel error={confirm.error} />
        <Group>
          <Button type="submit" disabled={!confirmedOn || !reference.trim()} loading={confirm.isPending}>
            {t('confirmNow')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
