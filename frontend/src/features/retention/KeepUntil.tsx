import { Button, Modal, Stack, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Retention } from '@/shared/api/types'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { useKeepUntil } from './api'

/** Sets another day for a cohort; the service refuses days that are over. */
export function KeepUntil({ of }: { of: Retention }) {
  const { t } = useTranslation('retention')
  const [open, { open: ask, close }] = useDisclosure()
  const [day, setDay] = useState(of.keepUntil)
  const keep = useKeepUntil(of)
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
        <form
          onSubmit={event => {
            event.preventDefault()
            keep.mutate(day, { onSuccess: close })
          }}
        >
          <Stack>
            <TextInput
              type="date"
              label={t('keepUntil')}
              description={t('hint')}
              required
              value={day}
              onChange={event => setDay(event.currentTarget.value)}
              data-autofocus
            />
            <ProblemPanel error={keep.error} />
            <Button type="submit" loading={keep.isPending}>
              {t('save')}
            </Button>
          </Stack>
        </form>
      </Modal>
    </>
  )
}
