import { Button, Group } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { download, save } from '../api/client'
import { ProblemPanel } from './ProblemPanel'

const formats = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

/** Downloads what the page shows, with the same filter, as csv or xlsx. */
export function Exports({ path, name }: { path: string; name: string }) {
  const { t } = useTranslation()
  const fetching = useMutation({
    mutationFn: async (format: keyof typeof formats) =>
      save(await download(path, formats[format]), `${name}.${format}`),
  })
  return (
    <>
      <Group gap="xs">
        {(['csv', 'xlsx'] as const).map(format => (
          <Button
            key={format}
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
            loading={fetching.isPending && fetching.variables === format}
            onClick={() => fetching.mutate(format)}
          >
            {t('export', { format: format.toUpperCase() })}
          </Button>
        ))}
      </Group>
      <ProblemPanel error={fetching.error} />
    </>
  )
}
