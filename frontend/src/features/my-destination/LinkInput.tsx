import { Button, Group, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Refusal } from '@/shared/api/problem'
import type { EvidenceKind } from '@/shared/api/types'
import { useAddLink } from './api'

/** An address as proof, such as that of an online shop. */
export function LinkInput({
  declarationId,
  kind,
  label,
}: {
  declarationId: string
  kind: EvidenceKind
  label: string
}) {
  const { t } = useTranslation('my-destination')
  const [url, setUrl] = useState('')
  const add = useAddLink(declarationId)
  function submit(event: FormEvent) {
    event.preventDefault()
    add.mutate({ kind, url: url.trim() }, { onSuccess: () => setUrl('') })
  }
  return (
    <form onSubmit={submit}>
      <Group align="flex-end" wrap="nowrap">
        <TextInput
          flex={1}
          type="url"
          inputMode="url"
          label={label}
          placeholder="https://"
          value={url}
          onChange={event => setUrl(event.currentTarget.value)}
          error={
            add.error instanceof Refusal ? (add.error.fieldError('url') ?? add.error.message) : undefined
          }
        />
        <Button type="submit" variant="default" loading={add.isPending} disabled={!url.trim()}>
          {t('proof.addLink')}
        </Button>
      </Group>
    </form>
  )
}
