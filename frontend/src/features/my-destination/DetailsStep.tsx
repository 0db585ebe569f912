import { Alert, Button, Group, NativeSelect, Stack, Text } from '@mantine/core'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Refusal } from '@/shared/api/problem'
import { useDraft } from '@/shared/drafts'
import { detailsOf, typedOf } from '@/shared/policy/details'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { changedMeanwhile, useSaveDraft } from './api'
import type { StepProps } from './DraftPage'
import { FieldInput, flaw } from './FieldInput'
import { type Kept, merge } from './typed'

/** Only what this destination asks for: what is required first, the rest behind a fold. */
export function DetailsStep({ declaration, policy, onNext }: StepProps) {
  const { t } = useTranslation('my-destination')
  const destination = policy.destination(declaration.destination)
  const fields = destination?.fields ?? []
  const stored = typedOf(declaration.details)
  const [kept, keep, clear] = useDraft<Kept>(`details-${declaration.id}`, { base: stored, typed: stored })
  const { base, typed, beside } = merge(kept, stored)
  const [checked, setChecked] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const save = useSaveDraft(declaration.id)
  const change = (name: string, value: string) => keep({ base, typed: { ...typed, [name]: value } })
  const stale = changedMeanwhile(save.error)
  const other = stale || Object.keys(beside).length > 0
  const note = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (stale) note.current?.focus()
  }, [stale])
  const refusal = save.error instanceof Refusal ? save.error : undefined

  function submit(event: FormEvent) {
    event.preventDefault()
    setChecked(true)
    const wrong = fields.find(field => flaw(field, typed[field.name]))
    if (wrong) {
      const input = form.current?.elements.namedItem(wrong.name) as HTMLElement | null
      input?.closest('details')?.setAttribute('open', '')
      input?.focus()
      return
    }
    const { version, destination: code } = declaration
    save.mutate(
      { version, destination: code, details: detailsOf(typed, fields) },
      {
        onSuccess: () => {
          clear()
          onNext()
        },
      },
    )
  }

  const inputs = (required: boolean) =>
    fields
      .filter(field => field.required === required)
      .map(field => (
        <FieldInput
          key={field.name}
          field={field}
          value={typed[field.name] ?? ''}
          onChange={value => change(field.name, value)}
          policy={policy}
          checked={checked}
          stored={beside[field.name]}
          refused={refusal?.fieldError(`details.${field.name}`) ?? refusal?.fieldError(field.name)}
        />
      ))
  const optional = inputs(false)
  const national = destination?.nationalCodes ?? []
  return (
    <form ref={form} onSubmit={submit} noValidate>
      <Stack>
        {other && (
          <Alert ref={note} tabIndex={-1} color="orange" role="status" title={t('details.changed')}>
            {t('details.changedText')}
          </Alert>
        )}
        {national.length > 1 && (
          <NativeSelect
            label={t('details.nationalCode')}
            value={typed.nationalCode ?? ''}
            onChange={event => change('nationalCode', event.currentTarget.value)}
            data={[
              { value: '', label: t('details.notSure') },
              ...national.map(one => ({ value: one.code, label: one.name })),
            ]}
          />
        )}
        {inputs(true)}
        {optional.length > 0 && (
          <details>
            <Text component="summary" style={{ cursor: 'pointer' }} py={6} fw={600}>
              {t('details.more', { n: optional.length })}
            </Text>
            <Stack mt="sm">{optional}</Stack>
          </details>
        )}
        <ProblemPanel error={stale ? undefined : save.error} />
        <Group grow>
          <Button type="submit" size="lg" loading={save.isPending}>
            {t('next')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
