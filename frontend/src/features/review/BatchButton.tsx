import { Alert, Button, Checkbox, Group, List, Modal, Radio, Stack, Text, Textarea } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCohort } from '@/shared/api/cohorts'
import type { QueueFilter, ReturnReason } from '@/shared/api/types'
import { count } from '@/shared/format'
import { usePolicy } from '@/shared/policy'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { useBatch } from './api'

/** The same decision about all that is filtered, with the exact count; the answer lists what was refused. */
export function BatchButton({ filter, total }: { filter: QueueFilter; total: number }) {
  const { t } = useTranslation('review')
  const [open, { open: show, close }] = useDisclosure()
  return (
    <>
      <Button variant="default" onClick={show} disabled={total === 0}>
        {t('batch.button', { n: count(total) })}
      </Button>
      <Modal
        opened={open}
        onClose={close}
        title={t('batch.title')}
        size="lg"
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {open && <Batch filter={filter} total={total} onClose={close} />}
      </Modal>
    </>
  )
}

function Batch({ filter, total, onClose }: { filter: QueueFilter; total: number; onClose: () => void }) {
  const { t } = useTranslation('review')
  const { year } = useCohort()
  const policy = usePolicy(filter.cohort ?? year)
  const [seen] = useState(total)
  const [action, setAction] = useState<'PASS' | 'RETURN'>('PASS')
  const [reasons, setReasons] = useState<ReturnReason[]>([])
  const [comment, setComment] = useState('')
  const batch = useBatch()
  const back = action === 'RETURN'
  const send = () =>
    batch.mutate({
      action,
      filter,
      expectedCount: seen,
      reasons: back ? reasons : undefined,
      comment: back ? comment.trim() || undefined : undefined,
    })
  if (batch.data) {
    const refused = batch.data.results.filter(one => one.status !== 200)
    return (
      <Stack>
        <Alert color={refused.length ? 'yellow' : 'teal'} role="status">
          {t('batch.outcome', {
            done: count(batch.data.results.length - refused.length),
            refused: count(refused.length),
          })}
        </Alert>
        {refused.length > 0 && (
          <List size="sm">
            {refused.slice(0, 100).map(one => (
              <List.Item key={one.id}>
                {t('batch.item', { id: one.id })} {one.problem?.detail ?? one.problem?.title}
              </List.Item>
            ))}
          </List>
        )}
        <Button onClick={onClose}>{t('close')}</Button>
      </Stack>
    )
  }
  return (
    <Stack>
      <Text>{t('batch.text', { n: count(seen) })}</Text>
      <Radio.Group
        value={action}
        onChange={value => setAction(value as 'PASS' | 'RETURN')}
        label={t('decide')}
      >
        <Group mt={6}>
          <Radio value="PASS" label={t('action.PASS')} />
          <Radio value="RETURN" label={t('action.RETURN')} />
        </Group>
      </Radio.Group>
      {back && (
        <>
          <Checkbox.Group
            label={t('reasons')}
            value={reasons}
            onChange={value => setReasons(value as ReturnReason[])}
          >
            <Stack gap={6} mt={6}>
              {policy.policy.reasons.map(one => (
                <Checkbox key={one.code} value={one.code} label={`${policy.text(one.name)}（${one.rule}）`} />
              ))}
            </Stack>
          </Checkbox.Group>
          <Textarea
            label={t('comment')}
            value={comment}
            onChange={event => setComment(event.currentTarget.value)}
            maxLength={1000}
          />
        </>
      )}
      <ProblemPanel error={batch.error} />
      <Group grow>
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button onClick={send} loading={batch.isPending} disabled={back && !reasons.length}>
          {t('batch.go', { action: t(`action.${action}`), n: count(seen) })}
        </Button>
      </Group>
    </Stack>
  )
}
