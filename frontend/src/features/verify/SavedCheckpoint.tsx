import { Alert, Button, FileButton, Group, Stack, Text, Textarea, Title } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { count } from '@/shared/format'
import { verdict } from './api'
import { type Checkpoint, parseCheckpoint, type SchoolKey } from './log'

/** Holds a checkpoint that somebody kept against the newest one. */
export function SavedCheckpoint({ newest, keys }: { newest: Checkpoint; keys: SchoolKey[] }) {
  const { t } = useTranslation('verify')
  const [text, setText] = useState('')
  const check = useMutation({
    mutationFn: async (given: string) => {
      const saved = parseCheckpoint(given)
      return { saved, verdict: await verdict(saved, newest, keys) }
    },
  })
  const take = (given: string) => {
    setText(given)
    check.mutate(given)
  }
  const outcome = check.data
  return (
    <Stack gap="xs">
      <Title order={2} size="h4">
        {t('saved')}
      </Title>
      <Text size="sm">{t('savedHint')}</Text>
      <Textarea
        label={t('savedLabel')}
        value={text}
        onChange={event => {
          setText(event.currentTarget.value)
          check.reset()
        }}
        autosize
        minRows={5}
        styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
      />
      <Group>
        <Button onClick={() => check.mutate(text)} loading={check.isPending} disabled={!text.trim()}>
          {t('check')}
        </Button>
        <FileButton onChange={file => file?.text().then(take)}>
          {props => (
            <Button variant="default" {...props}>
              {t('open')}
            </Button>
          )}
        </FileButton>
      </Group>
      {(outcome || check.isError) && (
        <Alert
          role="alert"
          variant="light"
          color={outcome?.verdict === 'right' ? 'green' : 'red'}
          title={outcome ? t(`verdict.${outcome.verdict}`) : t('unreadable')}
        >
          <Text size="sm">
            {outcome
              ? t(`explain.${outcome.verdict}`, {
                  old: count(outcome.saved.size),
                  size: count(newest.size),
                })
              : t('unreadableHint')}
          </Text>
        </Alert>
      )}
    </Stack>
  )
}
