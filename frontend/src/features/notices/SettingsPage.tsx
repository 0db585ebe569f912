import { Alert, Button, Group, Radio, Stack, Switch, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NotificationSettings } from '@/shared/api/types'
import { Loading } from '@/shared/ui/Loading'
import { PageTitle } from '@/shared/ui/PageTitle'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { settingsQuery, useSettings } from './api'

/** How I am told things, beside the page. */
export default function SettingsPage() {
  const { t } = useTranslation('notices')
  const settings = useQuery(settingsQuery)
  const [saved, setSaved] = useState(false)
  return (
    <Stack maw={560}>
      <PageTitle>{t('settings')}</PageTitle>
      {settings.isPending && <Loading />}
      {settings.isError && <ProblemPanel error={settings.error} onRetry={() => settings.refetch()} />}
      {settings.data && (
        <SettingsForm
          key={settings.data.version}
          of={settings.data}
          saved={saved}
          onSaved={() => setSaved(true)}
        />
      )}
    </Stack>
  )
}

interface Props {
  of: NotificationSettings
  /** Said by whoever shows the form, as what was saved makes it a new one. */
  saved: boolean
  onSaved: () => void
}

function SettingsForm({ of, saved, onSaved }: Props) {
  const { t } = useTranslation('notices')
  const [mail, setMail] = useState(of.mail)
  const [address, setAddress] = useState(of.address ?? '')
  const [digest, setDigest] = useState(of.digest)
  const [quiet, setQuiet] = useState(of.quietFrom !== null)
  const [from, setFrom] = useState(of.quietFrom ?? '22:00')
  const [until, setUntil] = useState(of.quietUntil ?? '07:00')
  const save = useSettings()
  const nowhere = mail && !address && !of.rosterAddress
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        save.mutate(
          {
            mail,
            address: address || undefined,
            digest,
            quietFrom: quiet ? from : undefined,
            quietUntil: quiet ? until : undefined,
            version: of.version,
          },
          { onSuccess: onSaved },
        )
      }}
    >
      <Stack>
        <Text size="sm">{t('alwaysHere')}</Text>
        {!of.mailPossible && <Alert color="yellow">{t('noMail')}</Alert>}
        <Switch label={t('mail')} checked={mail} onChange={event => setMail(event.currentTarget.checked)} />
        {mail && (
          <>
            <TextInput
              type="email"
              label={t('address')}
              description={of.rosterAddress ? t('rosterAddress', { address: of.rosterAddress }) : undefined}
              autoComplete="email"
              maxLength={200}
              value={address}
              onChange={event => setAddress(event.currentTarget.value)}
            />
            {nowhere && (
              <Text size="sm" role="status">
                {t('nowhere')}
              </Text>
            )}
            <Radio.Group
              label={t('digest')}
              value={digest}
              onChange={value => setDigest(value as NotificationSettings['digest'])}
            >
              <Stack gap="xs" mt="xs">
                <Radio value="INSTANT" label={t('instant')} />
                <Radio value="DAILY" label={t('daily')} />
              </Stack>
            </Radio.Group>
            <Switch
              label={t('quiet')}
              checked={quiet}
              onChange={event => setQuiet(event.currentTarget.checked)}
            />
            {quiet && (
              <Group grow>
                <TextInput
                  type="time"
                  label={t('quietFrom')}
                  required
                  value={from}
                  onChange={event => setFrom(event.currentTarget.value)}
                />
                <TextInput
                  type="time"
                  label={t('quietUntil')}
                  required
                  value={until}
                  onChange={event => setUntil(event.currentTarget.value)}
                />
              </Group>
            )}
          </>
        )}
        <ProblemPanel error={save.error} />
        <Group>
          <Button type="submit" loading={save.isPending}>
            {t('save')}
          </Button>
          {saved && !save.isPending && !save.isError && (
            <Text size="sm" role="status">
              {t('saved')}
            </Text>
          )}
        </Group>
      </Stack>
    </form>
  )
}
