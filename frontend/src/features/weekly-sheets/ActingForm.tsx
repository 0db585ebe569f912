import { Button, NativeSelect, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Refusal } from '@/shared/api/problem'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { useDelegate } from './api'

/** A college by its code. */
export interface CollegeName {
  college: string
  name: string
}

interface Props {
  cohort: number
  colleges: CollegeName[]
  onDone: () => void
}

/** Names somebody who signs in the leader's place, with the first and the last day. */
export function ActingForm({ cohort, colleges, onDone }: Props) {
  const { t } = useTranslation('weekly-sheets')
  const only = colleges.length === 1 ? colleges[0]?.college : undefined
  const [college, setCollege] = useState(only ?? '')
  const [staffNumber, setStaffNumber] = useState('')
  const [name, setName] = useState('')
  const [from, setFrom] = useState('')
  const [until, setUntil] = useState('')
  const delegate = useDelegate()
  const refusal = delegate.error instanceof Refusal ? delegate.error : undefined
  const whole = college && staffNumber.trim() && name.trim() && from && until
  function submit(event: FormEvent) {
    event.preventDefault()
    delegate.mutate(
      { cohort, college, staffNumber: staffNumber.trim(), name: name.trim(), from, until },
      { onSuccess: onDone },
    )
  }
  return (
    <form onSubmit={submit}>
      <Stack>
        <Text size="sm">{t('acting.needs')}</Text>
        <NativeSelect
          label={t('college')}
          required
          value={college}
          disabled={!!only}
          onChange={event => setCollege(event.currentTarget.value)}
          data={[
            { value: '', label: t('acting.choose') },
            ...colleges.map(one => ({ value: one.college, label: one.name })),
          ]}
          error={refusal?.fieldError('college')}
        />
        <TextInput
          label={t('acting.staffNumber')}
          required
          value={staffNumber}
          onChange={event => setStaffNumber(event.currentTarget.value)}
          error={refusal?.fieldError('staffNumber')}
          data-autofocus
        />
        <TextInput
          label={t('acting.name')}
          required
          maxLength={100}
          value={name}
          onChange={event => setName(event.currentTarget.value)}
          error={refusal?.fieldError('name')}
        />
        <TextInput
          type="date"
          label={t('acting.from')}
          required
          value={from}
          onChange={event => setFrom(event.currentTarget.value)}
          error={refusal?.fieldError('from')}
        />
        <TextInput
          type="date"
          label={t('acting.until')}
          required
          value={until}
          onChange={event => setUntil(event.currentTarget.value)}
          error={refusal?.fieldError('until')}
        />
        <ProblemPanel error={delegate.error} />
        <Button type="submit" loading={delegate.isPending} disabled={!whole}>
          {t('acting.save')}
        </Button>
      </Stack>
    </form>
  )
}
