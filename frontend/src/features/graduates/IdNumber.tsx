import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Graduate } from '@/shared/api/types'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { useReveal } from './api'

/** The masked ID number; the whole one only for a reason, which is recorded. */
export function IdNumber({ graduate }: { graduate: Graduate }) {
  const { t } = useTranslation('graduates')
  const [open, { open: ask, close }] = useDisclosure()
  const [reason, setReason] = useState('')
  const reveal = useReveal(graduate.id)
  return (
    <Group gap="xs">
      <Text span size="sm" ff="monospace">
        {reveal.data?.idNumber ?? graduate.idNumber}
      </Text>
      {!reveal.data && (
        <Button size="compact-xs" mih={24} variant="default" onClick={ask}>
          {t('reveal')}
        </Button>
      )}
      <Modal
        opened={open}
        onClose={close}
        title={t('reveal')}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <form
          onSubmit={event => {
            event.preventDefault()
            reveal.mutate(reason.trim(), { onSuccess: close })
          }}
        >
          <Stack>
            <TextInput
              label={t('revealReason')}
              description={t('revealHint')}
              required
              maxLength={200}
              value={reason}
              onChange={event => setReason(event.currentTarget.value)}
              data-autofocus
            />
            <ProblemPanel error={reveal.error} />
            <Button type="submit" loading={reveal.isPending} disabled={!reason.trim()}>
              {t('reveal')}
            </Button>
          </Stack>
        </form>
      </Modal>
    </Group>
  )
}
