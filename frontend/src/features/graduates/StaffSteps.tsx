import { Button, Checkbox, Group, Modal, Stack, Text, Textarea } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Declaration, ReturnReason } from '@/shared/api/types'
import type { PolicyLookup } from '@/shared/policy'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { useReturnVerified, useTakeBack } from './api'

interface Props {
  declaration: Declaration
  policy: PolicyLookup
}

/** Steps that staff take outside the review queue: a verified one returned at the self-check, an own entry taken back. Which of them are
 * there, the service says. */
export function StaffSteps({ declaration, policy }: Props) {
  const { state, allowedActions } = declaration
  return (
    <>
      {state === 'VERIFIED' && allowedActions.includes('RETURN') && (
        <SelfCheck declaration={declaration} policy={policy} />
      )}
      {state === 'AWAITING_GRADUATE' && allowedActions.includes('WITHDRAW') && (
        <TakeBack declaration={declaration} />
      )}
    </>
  )
}

/** Returns what counts already (R5.2): reasons, the boxes concerned, a comment where a code says too little. */
function SelfCheck({ declaration, policy }: Props) {
  const { t } = useTranslation('graduates')
  const [open, { open: ask, close }] = useDisclosure()
  const [reasons, setReasons] = useState<ReturnReason[]>([])
  const [slots, setSlots] = useState<string[]>([])
  const [comment, setComment] = useState('')
  const send = useReturnVerified(declaration)
  const codes = policy.policy.reasons
  const needsComment = codes.some(one => one.needsComment && reasons.includes(one.code))
  return (
    <>
      <Button size="compact-md" variant="default" onClick={ask}>
        {t('selfCheck.button')}
      </Button>
      <Modal
        opened={open}
        onClose={close}
        title={t('selfCheck.title', { name: declaration.graduate.name })}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <form
          onSubmit={event => {
            event.preventDefault()
            send.mutate({ reasons, slots, comment: comment.trim() || undefined }, { onSuccess: close })
          }}
        >
          <Stack>
            <Text size="sm">{t('selfCheck.follows')}</Text>
            <Checkbox.Group
              label={t('selfCheck.reasons')}
              required
              value={reasons}
              onChange={chosen => setReasons(chosen as ReturnReason[])}
            >
              <Stack gap={6} mt={6}>
                {codes.map(one => (
                  <Checkbox
                    key={one.code}
                    value={one.code}
                    label={`${policy.text(one.name)} ${t('problem.ruleIn', { rule: one.rule })}`}
                  />
                ))}
              </Stack>
            </Checkbox.Group>
            {declaration.slots.length > 0 && (
              <Checkbox.Group label={t('selfCheck.slots')} value={slots} onChange={setSlots}>
                <Stack gap={6} mt={6}>
                  {declaration.slots.map(one => (
                    <Checkbox key={one.slot} value={one.slot} label={policy.slotName(one.slot)} />
                  ))}
                </Stack>
              </Checkbox.Group>
            )}
            <Textarea
              label={t('selfCheck.comment')}
              required={needsComment}
              autosize
              minRows={2}
              maxLength={1000}
              value={comment}
              onChange={event => setComment(event.currentTarget.value)}
            />
            <ProblemPanel error={send.error} />
            <Button
              type="submit"
              color="orange.9"
              disabled={reasons.length === 0 || (needsComment && !comment.trim())}
              loading={send.isPending}
            >
              {t('action.RETURN')}
            </Button>
          </Stack>
        </form>
      </Modal>
    </>
  )
}

/** Takes back what was entered for a graduate who has not confirmed it yet: it is a draft again. */
function TakeBack({ declaration }: { declaration: Declaration }) {
  const { t } = useTranslation('graduates')
  const [open, { open: ask, close }] = useDisclosure()
  const take = useTakeBack(declaration)
  return (
    <>
      <Button size="compact-md" variant="default" onClick={ask}>
        {t('takeBack.button')}
      </Button>
      <Modal
        opened={open}
        onClose={close}
        title={t('takeBack.button')}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <Stack>
          <Text size="sm">{t('takeBack.follows', { name: declaration.graduate.name })}</Text>
          <ProblemPanel error={take.error} />
          <Group grow>
            <Button variant="default" onClick={close}>
              {t('cancel')}
            </Button>
            <Button loading={take.isPending} onClick={() => take.mutate(undefined, { onSuccess: close })}>
              {t('action.WITHDRAW')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  )
}
