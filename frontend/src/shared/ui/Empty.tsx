import { Paper, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'

/** Nothing here yet: says what to do next. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <Paper withBorder p="xl">
      <Stack align="center" gap="xs">
        <Text fw={600} ta="center">
          {title}
        </Text>
        {children}
      </Stack>
    </Paper>
  )
}
