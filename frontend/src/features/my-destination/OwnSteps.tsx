import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import type { Declaration } from '@/shared/api/types'
import { useDraft } from '@/shared/drafts'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { type OwnStep, useStep } from './api'

/** Takes a submitted declaration back into a draft, after a question. */
export function WithdrawButton({ declaration }: { declaration: Declaration }) {
  const { t } = useTranslation('my-destination')
  const [open, { open: ask, close }] = useDisclosure()
  const step = useStep(declaration.id, 'withdrawal')
  return (
    <>
      <Button variant="default" onClick={ask}>
        {t('withdraw.button')}
      </Button>
      <Modal
        opened={open}
        onClose={close}
        title={t('withdraw.button')}
        centered
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <Stack>
          <Text>{t('withdraw.question')}</Text>
          <ProblemPanel error={step.error} />
          <Group justify="end">
            <Button variant="default" onClick={close}>
              {t('cancel')}
            </Button>
            <Button
              loading={step.isPending}
              onClick={() => step.mutate({ version: declaration.version }, { onSuccess: close })}
            >
              {t('withdraw.button')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  )
}

/** "This is not true": one tap away from a counted record. */
export function DisputeButton({ declaration }: { declaration: Declaration }) {
  const { t } = useTranslation('my-destination')
  return (
    <ReasonedStep
      declaration={declaration}
      step="dispute"
      label={t('dispute.button')}
      text={t('dispute.text')}
    />
  )
}

interface Reasoned {
  declaration: Declaration
  step: OwnStep
  label: string
  text: string
}

/** A step that needs a reason in the graduate's own words. */
export function ReasonedStep({ declaration, step, label, text }: Reasoned) {
  const { t } = useTranslation('my-destination')
  const [open, { open: ask, close }] = useDisclosure()
  const [reason, setReason, clear] = useDraft(`${step}-${declaration.id}`, '')
  const taken = useStep(declaration.id, step)
  const send = () =>
    taken.mutate(
      { version: declaration.version, reason: reason.trim() },
      {
        onSuccess: () => {
          clear()
          close()
        },
      },
    )
  return (
    <>
      <Button variant="outline" color="red" onClick={ask}>
        {label}
      </Button>
      <Modal
        opened={open}
        onClose={close}
        title={label}
        centered
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <Stack>
          <Text size="sm">{text}</Text>
          <Textarea
            label={t('reason')}
            required
            autosize
            minRows={3}
            maxLength={1000}
            value={reason}
            onChange={event => setReason(event.currentTarget.value)}
            data-autofocus
          />
          <ProblemPanel error={taken.error} />
          <Button color="red" loading={taken.isPending} disabled={!reason.trim()} onClick={send}>
            {label}
          </Button>
        </Stack>
      </Modal>
    </>
  )
}
