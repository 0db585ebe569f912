import { Button, Checkbox, Group, Kbd, Stack, Textarea } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Declaration, ReturnReason } from '@/shared/api/types'
import type { PolicyLookup } from '@/shared/policy'

export interface Returning {
  reasons: ReturnReason[]
  slots: string[]
  comment: string
}
export const EMPTY_RETURN: Returning = { reasons: [], slots: [], comment: '' }

interface Props {
  declaration: Declaration
  policy: PolicyLookup
  value: Returning
  onChange: (value: Returning) => void
  onCancel: () => void
  onSend: () => void
  sending: boolean
}

/** Coded reasons with their rule and number key, the boxes concerned, and a comment where a code says too little. */
export function ReturnForm({ declaration, policy, value, onChange, onCancel, onSend, sending }: Props) {
  const { t } = useTranslation('review')
  const box = useRef<HTMLFormElement>(null)
  useEffect(() => box.current?.focus(), [])
  const { reasons } = policy.policy
  const needsComment = reasons.some(one => one.needsComment && value.reasons.includes(one.code))
  const complete = value.reasons.length > 0 && (!needsComment || value.comment.trim() !== '')
  return (
    <form
      ref={box}
      tabIndex={-1}
      aria-label={t('action.RETURN')}
      style={{ outlineOffset: 8, borderRadius: 1 }}
      onSubmit={event => {
        event.preventDefault()
        if (complete) onSend()
      }}
      onKeyDown={event => {
        const onButton = event.target instanceof HTMLButtonElement
        const inText = event.target instanceof HTMLTextAreaElement
        if (event.key !== 'Enter' || onButton || (inText && !event.ctrlKey) || !complete) return
        event.preventDefault()
        onSend()
      }}
    >
      <Stack gap="sm">
        <Checkbox.Group
          label={t('reasons')}
          value={value.reasons}
          onChange={chosen => onChange({ ...value, reasons: chosen as ReturnReason[] })}
        >
          <Stack gap={6} mt={6}>
            {reasons.map((one, index) => (
              <Group key={one.code} wrap="nowrap" gap="xs" align="flex-start">
                <Checkbox value={one.code} label={`${policy.text(one.name)}（${one.rule}）`} flex={1} />
                <Kbd size="xs" aria-hidden>
                  {index + 1}
                </Kbd>
              </Group>
            ))}
          </Stack>
        </Checkbox.Group>
        {declaration.slots.length > 0 && (
          <Checkbox.Group
            label={t('slots')}
            value={value.slots}
            onChange={chosen => onChange({ ...value, slots: chosen })}
          >
            <Stack gap={6} mt={6}>
              {declaration.slots.map(one => (
                <Checkbox key={one.slot} value={one.slot} label={policy.slotName(one.slot)} />
              ))}
            </Stack>
          </Checkbox.Group>
        )}
        <Textarea
          label={t('comment')}
          required={needsComment}
          autosize
          minRows={2}
          maxLength={1000}
          value={value.comment}
          onChange={event => onChange({ ...value, comment: event.currentTarget.value })}
        />
        <Group grow>
          <Button variant="default" onClick={onCancel}>
            {t('cancel')}
          </Button>
          <Button type="submit" color="orange.9" disabled={!complete} loading={sending}>
            {t('action.RETURN')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
