import { Group, Stack, Title } from '@mantine/core'
import type { ReactNode } from 'react'

/** A part of the page with its heading, and at its end what can be done with it. */
export function Section({ title, end, children }: { title: string; end?: ReactNode; children: ReactNode }) {
  return (
    <Stack component="section" aria-label={title} gap="xs">
      <Group justify="space-between" mih={36}>
        <Title order={2} size="h4">
          {title}
        </Title>
        {end}
      </Group>
      {children}
    </Stack>
  )
}
