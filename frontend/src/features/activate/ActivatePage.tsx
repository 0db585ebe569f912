import { Alert, Button, Container, PasswordInput, Stack, Text, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, ok } from '@/shared/api/client'
import type { Activation } from '@/shared/api/types'
import { PageTitle } from '@/shared/ui/PageTitle'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'

/** The code behind the hash of a link, which no server sees. */
const codeOfAddress = () => decodeURIComponent(window.location.hash.slice(1))

/** Where somebody without a log-in chooses their password, once. */
export default function ActivatePage() {
  const { t } = useTranslation('activate')
  const [code, setCode] = useState(codeOfAddress)
  // taken out of the address once the page stands: a first drawing may be thrown away, and the code with it
  useEffect(() => {
    if (window.location.hash) window.history.replaceState(null, '', window.location.pathname)
  }, [])
  const [number, setNumber] = useState('')
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const activate = useMutation({
    mutationFn: (body: Activation) => ok(api.POST('/api/v1/public/activations', { body })),
  })
  const differs = again !== '' && again !== password
  if (activate.isSuccess) {
    return (
      <Container size={480}>
        <Stack>
          <PageTitle>{t('title')}</PageTitle>
          <Alert color="teal" title={t('done')} role="status">
            {t('doneHint', { number })}
          </Alert>
          <Button component="a" href="/">
            {t('toLogIn')}
          </Button>
        </Stack>
      </Container>
    )
  }
  return (
    <Container size={480}>
      <form
        onSubmit={event => {
          event.preventDefault()
          if (password === again) activate.mutate({ code, number, password })
        }}
      >
        <Stack>
          <PageTitle>{t('title')}</PageTitle>
          <Text size="sm">{t('text')}</Text>
          <TextInput
            label={t('code')}
            required
            maxLength={60}
            autoComplete="off"
            autoCapitalize="characters"
            value={code}
            onChange={event => setCode(event.currentTarget.value)}
          />
          <TextInput
            label={t('number')}
            required
            maxLength={32}
            autoComplete="username"
            value={number}
            onChange={event => setNumber(event.currentTarget.value)}
          />
          <PasswordInput
            label={t('password')}
            description={t('passwordHint')}
            required
            minLength={10}
            maxLength={128}
            autoComplete="new-password"
            visibilityToggleButtonProps={{ 'aria-label': t('show') }}
            value={password}
            onChange={event => setPassword(event.currentTarget.value)}
          />
          <PasswordInput
            label={t('again')}
            required
            autoComplete="new-password"
            visibilityToggleButtonProps={{ 'aria-label': t('show') }}
            error={differs ? t('differs') : undefined}
            value={again}
            onChange={event => setAgain(event.currentTarget.value)}
          />
          <ProblemPanel error={activate.error} />
          <Button type="submit" loading={activate.isPending} disabled={differs}>
            {t('activate')}
          </Button>
        </Stack>
      </form>
    </Container>
  )
}
