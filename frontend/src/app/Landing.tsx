import { Button, Center, Stack, Text, Title } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { signIn } from '@/shared/auth/session'
import { LanguageSwitch } from './LanguageSwitch'

/** What a person sees who is not logged in: what this is and one button. */
export function Landing() {
  const { t } = useTranslation()
  const [failed, setFailed] = useState(false)
  return (
    <Center component="main" mih="100dvh" p="md">
      <Stack align="center" maw={420} gap="lg">
        <IconCheck size={56} stroke={2.5} color="var(--mantine-primary-color-filled)" aria-hidden />
        <Title order={1} ta="center">
          {t('app.name')}
        </Title>
        <Text ta="center">{t('app.purpose')}</Text>
        <Button size="lg" fullWidth onClick={() => signIn().catch(() => setFailed(true))}>
          {t('auth.signIn')}
        </Button>
        {failed && (
          <Text role="alert" c="red.9">
            {t('auth.unreachable')}
          </Text>
        )}
        <LanguageSwitch />
      </Stack>
    </Center>
  )
}
