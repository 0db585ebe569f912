import { ActionIcon, Anchor, Box, Button, Group, Stack, Text, Tooltip } from '@mantine/core'
import { IconDownload, IconRotateClockwise, IconZoomIn, IconZoomOut } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { save } from '../../api/client'
import type { Evidence } from '../../api/types'
import { Loading } from '../Loading'
import { ProblemPanel } from '../ProblemPanel'
import { original, previewQuery } from './content'
import { ImageView } from './ImageView'
import type { Mark } from './Marks'
import { useViewingTime } from './useViewingTime'

const PdfView = lazy(() => import('./PdfView'))

export interface View {
  zoom: number
  turn: number
}
export const PLAIN: View = { zoom: 1, turn: 0 }

interface Props {
  evidence: Evidence
  /** Given by a page that also turns and zooms from the keyboard. */
  view?: View
  onView?: (view: View) => void
  height?: string
  /** What is marked on the file, such as what a machine read. */
  marks?: Mark[]
  /** Called when the file has come, which the log has then. */
  onShown?: () => void
}

/** Shows a file where it is: images and PDF, zoomed and turned on the screen only. The original never changes, and is fetched only to be
 * downloaded. */
export function EvidenceView({ evidence, view, onView, height = '70dvh', marks, onShown }: Props) {
  const { t } = useTranslation()
  const [own, setOwn] = useState(PLAIN)
  const shown = view ?? own
  const change = onView ?? setOwn
  useViewingTime(evidence.id)
  const content = useQuery({ ...previewQuery(evidence.id), enabled: !evidence.url })
  useEffect(() => {
    if (content.data) onShown?.()
  }, [content.data, onShown])
  const saving = useMutation({
    mutationFn: () => original(evidence.id),
    onSuccess: file => save(file, evidence.fileName ?? evidence.id),
  })
  if (evidence.url) {
    return (
      <Stack p="md" gap="xs">
        <Text style={{ overflowWrap: 'anywhere' }}>{evidence.url}</Text>
        <Anchor href={evidence.url} target="_blank" rel="noopener noreferrer nofollow">
          {t('file.link')}
        </Anchor>
      </Stack>
    )
  }
  if (content.isPending) return <Loading />
  if (content.isError) return <ProblemPanel error={content.error} onRetry={() => content.refetch()} />
  const isPdf = evidence.mediaType === 'application/pdf'
  return (
    <Stack gap="xs">
      <Group gap={4} justify="space-between">
        <Group gap={4}>
          <Tool
            label={t('file.zoomOut')}
            icon={IconZoomOut}
            onClick={() => change({ ...shown, zoom: Math.max(0.5, shown.zoom / 1.25) })}
          />
          <Tool
            label={t('file.zoomIn')}
            icon={IconZoomIn}
            onClick={() => change({ ...shown, zoom: Math.min(5, shown.zoom * 1.25) })}
          />
          <Tool
            label={t('file.rotate')}
            icon={IconRotateClockwise}
            onClick={() => change({ ...shown, turn: (shown.turn + 90) % 360 })}
          />
        </Group>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
          loading={saving.isPending}
          onClick={() => saving.mutate()}
        >
          {t('file.download')}
        </Button>
      </Group>
      <ProblemPanel error={saving.error} />
      <Box
        h={height}
        style={{ overflow: 'auto' }}
        bg="light-dark(var(--mantine-color-gray-1), var(--mantine-color-dark-8))"
        tabIndex={0}
        role="region"
        aria-label={evidence.fileName ?? ''}
      >
        <Suspense fallback={<Loading />}>
          {isPdf ? (
            <PdfView blob={content.data} view={shown} marks={marks} />
          ) : (
            <ImageView
              blob={content.data}
              view={shown}
              name={evidence.fileName ?? ''}
              heic={/hei[cf]/.test(evidence.mediaType ?? '')}
              marks={marks}
            />
          )}
        </Suspense>
      </Box>
    </Stack>
  )
}

function Tool({
  label,
  icon: Icon,
  onClick,
}: {
  label: string
  icon: typeof IconZoomIn
  onClick: () => void
}) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="default" size="lg" aria-label={label} onClick={onClick}>
        <Icon size={20} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
}
