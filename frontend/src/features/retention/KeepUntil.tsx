import { Alert, Button, List, Modal, Stack, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Retention } from '@/shared/api/types'
import { count, dayAfter, day as dayOf, fileSize } from '@/shared/format'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { useKeepUntil } from './api'

/** Sets another day for a cohort. A sooner one says what will go and when, and asks for the cohort's year. */
export function KeepUntil({ of }: { of: Retention }) {
  const { t } = useTranslation('retention')
  const [open, { open: ask, close }] = useDisclosure()
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        onClick={ask}
        aria-label={t('changeFor', { year: of.cohort })}
      >
        {t('change')}
      </Button>
      <Modal
        opened={open}
        onClose={close}
        title={t('changeFor', { year: of.cohort })}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <KeepUntilForm key={of.version} of={of} onDone={close} />
      </Modal>
    </>
  )
}

/** The day, and what follows from it. */
export function KeepUntilForm({ of, onDone }: { of: Retention; onDone: () => void }) {
  const { t } = useTranslation('retention')
  const [until, setUntil] = useState(of.keepUntil)
  const [year, setYear] = useState('')
  const keep = useKeepUntil(of)
  const sooner = until !== '' && until < of.keepUntil && of.graduates > 0
  const confirmed = !sooner || year.trim() === String(of.cohort)
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        keep.mutate(until, { onSuccess: onDone })
      }}
    >
      <Stack>
        <TextInput
          type="date"
          label={t('keepUntil')}
          description={t('hint', { day: dayOf(of.soonest) })}
          required
          value={until}
          onChange={event => {
            setUntil(event.currentTarget.value)
            setYear('')
          }}
          data-autofocus
        />
        {sooner && (
          <>
            <Alert color="red" role="status" title={t('goes', { day: dayOf(dayAfter(until)) })}>
              <List size="sm">
                <List.Item>{t('goesGraduates', { n: count(of.graduates) })}</List.Item>
                <List.Item>{t('goesDeclarations', { n: count(of.declarations) })}</List.Item>
                <List.Item>
                  {t('goesFiles', { n: count(of.files), size: fileSize(of.bytes) || '0 kB' })}
                </List.Item>
                <List.Item>{t('noWayBack')}</List.Item>
              </List>
            </Alert>
            <TextInput
              label={t('typeYear', { year: of.cohort })}
              inputMode="numeric"
              autoComplete="off"
              required
              value={year}
              onChange={event => setYear(event.currentTarget.value)}
            />
          </>
        )}
        <ProblemPanel error={keep.error} />
        <Button
          type="submit"
          color={sooner ? 'red' : undefined}
          disabled={!confirmed}
          loading={keep.isPending}
        >
          {t(sooner ? 'saveSooner' : 'save')}
        </Button>
      </Stack>
    </form>
  )
}
