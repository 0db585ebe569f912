import { Alert, Button, Checkbox, Code, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Webhook } from '@/shared/api/types'
import { count, dateTime } from '@/shared/format'
import { Loading } from '@/shared/ui/Loading'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { useWebhook, webhookQuery } from './api'

/** Where events go that tell another system of the school what people are told; for every cohort. */
export function WebhookSection() {
  const hook = useQuery(webhookQuery)
  const [secret, setSecret] = useState<string>()
  if (hook.isPending) return <Loading />
  if (hook.isError) return <ProblemPanel error={hook.error} onRetry={() => hook.refetch()} />
  return <WebhookForm key={hook.data.version} of={hook.data} secret={secret} onSecret={setSecret} />
}

interface Props {
  of: Webhook
  /** The one that the last change made: shown until the page is left. */
  secret: string | undefined
  onSecret: (secret: string | undefined) => void
}

function WebhookForm({ of, secret, onSecret }: Props) {
  const { t } = useTranslation('deadlines')
  const [url, setUrl] = useState(of.url ?? '')
  const [newSecret, setNewSecret] = useState(false)
  const save = useWebhook()
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="webhook">
      <form
        onSubmit={event => {
          event.preventDefault()
          save.mutate(
            { url: url || undefined, newSecret, version: of.version },
            { onSuccess: changed => onSecret(changed.secret ?? undefined) },
          )
        }}
      >
        <Stack gap="sm">
          <Title order={2} size="h4" id="webhook">
            {t('webhook.title')}
          </Title>
          <Text size="sm">{t('webhook.hint')}</Text>
          {!of.possible && <Alert color="yellow">{t('webhook.noKey')}</Alert>}
          <TextInput
            type="url"
            label={t('webhook.url')}
            placeholder="https://"
            maxLength={500}
            value={url}
            onChange={event => setUrl(event.currentTarget.value)}
          />
          {of.url && (
            <Checkbox
              label={t('webhook.newSecret')}
              checked={newSecret}
              onChange={event => setNewSecret(event.currentTarget.checked)}
            />
          )}
          {secret && (
            <Alert color="blue" title={t('webhook.secret')} role="status">
              <Code style={{ overflowWrap: 'anywhere' }}>{secret}</Code>
              <Text size="sm">{t('webhook.once')}</Text>
            </Alert>
          )}
          {of.url && (
            <Text size="sm">
              {t('webhook.waiting', { n: count(of.waiting) })}
              {of.deliveredAt && ` · ${t('webhook.delivered', { at: dateTime(of.deliveredAt) })}`}
              {of.failure && ` · ${t('webhook.failed', { at: dateTime(of.failedAt), failure: of.failure })}`}
            </Text>
          )}
          <ProblemPanel error={save.error} />
          <Group>
            <Button type="submit" loading={save.isPending}>
              {t('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  )
}
