import { Alert, Button, Group, List, Modal, Stack, Text, Textarea } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Graduate } from '@/shared/api/types'
import { count } from '@/shared/format'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { useUrge } from './api'

/** Reminds the chosen graduates to declare; the answer lists who was not reminded and why. */
export function UrgeButton({ chosen, onDone }: { chosen: Graduate[]; onDone: () => void }) {
  const { t } = useTranslation('graduates')
  const [open, { open: show, close }] = useDisclosure()
  const leave = () => {
    close()
    onDone()
  }
  return (
    <>
      <Button variant="default" onClick={show} disabled={chosen.length === 0}>
        {t('urge.button', { n: count(chosen.length) })}
      </Button>
      <Modal
        opened={open}
        onClose={close}
        title={t('urge.title')}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {open && <Urging chosen={chosen} onClose={close} onDone={leave} />}
      </Modal>
    </>
  )
}

interface Props {
  chosen: Graduate[]
  onClose: () => void
  onDone: () => void
}

function Urging({ chosen, onClose, onDone }: Props) {
  const { t } = useTranslation('graduates')
  const [asked] = useState(chosen)
  const [text, setText] = useState('')
  const urge = useUrge()
  if (urge.data) {
    const refused = urge.data.results.filter(one => one.status !== 200)
    return (
      <Stack>
        <Alert color={refused.length ? 'yellow' : 'teal'} role="status">
          {t('urge.outcome', { done: count(urge.data.results.length - refused.length) })}
        </Alert>
        {refused.length > 0 && (
          <List size="sm">
            {refused.map(one => (
              <List.Item key={one.id}>
                {t('urge.refused', {
                  name: asked.find(each => each.id === one.id)?.name ?? one.id,
                  why: one.problem?.detail ?? '',
                })}
              </List.Item>
            ))}
          </List>
        )}
        <Button onClick={onDone}>{t('close')}</Button>
      </Stack>
    )
  }
  const send = () => urge.mutate({ graduates: asked.map(one => one.id), text: text.trim() || undefined })
  return (
    <Stack>
      <Text size="sm">{t('urge.text', { n: count(asked.length) })}</Text>
      <Textarea
        label={t('urge.words')}
        value={text}
        onChange={event => setText(event.currentTarget.value)}
        maxLength={300}
        autosize
        minRows={2}
      />
      <ProblemPanel error={urge.error} />
      <Group grow>
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button onClick={send} loading={urge.isPending}>
          {t('urge.go')}
        </Button>
      </Group>
    </Stack>
  )
}
