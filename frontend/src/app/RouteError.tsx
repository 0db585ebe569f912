import { Stack } from '@mantine/core'
import type { ErrorComponentProps } from '@tanstack/react-router'
import { useRouter } from '@tanstack/react-router'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'

/** What a page that could not be shown leaves behind, inside the shell. */
export function RouteError({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  return (
    <Stack maw={640}>
      <ProblemPanel
        error={error}
        onRetry={() => {
          reset()
          router.invalidate()
        }}
      />
    </Stack>
  )
}
