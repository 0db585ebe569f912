import { Group, Stack } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { Loading } from '@/shared/ui/Loading'
import { LanguageSwitch } from './LanguageSwitch'

const VerifyPage = lazy(() => import('@/features/verify/VerifyPage'))

/** What anybody may open without logging in. */
export default function Public() {
  return (
    <Stack component="main" p="md">
      <Group justify="flex-end">
        <LanguageSwitch />
      </Group>
      <Suspense fallback={<Loading />}>
        <VerifyPage />
      </Suspense>
    </Stack>
  )
}
