import { Group, Stack } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { paths } from '@/shared/paths'
import { Loading } from '@/shared/ui/Loading'
import { LanguageSwitch } from './LanguageSwitch'

const VerifyPage = lazy(() => import('@/features/verify/VerifyPage'))
const ActivatePage = lazy(() => import('@/features/activate/ActivatePage'))

/** What anybody may open without logging in. */
export default function Public() {
  return (
    <Stack component="main" p="md">
      <Group justify="flex-end">
        <LanguageSwitch />
      </Group>
      <Suspense fallback={<Loading />}>
        {window.location.pathname === paths.activate ? <ActivatePage /> : <VerifyPage />}
      </Suspense>
    </Stack>
  )
}
