import { Badge, Group, Paper, SegmentedControl, Stack, Text } from '@mantine/core'
import { IconFlag } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Evidence } from '@/shared/api/types'
import { dateTime, fileSize } from '@/shared/format'
import type { PolicyLookup } from '@/shared/policy'
import { EvidenceView, type View } from '@/shared/ui/evidence/EvidenceView'
import type { Mark } from '@/shared/ui/evidence/Marks'

interface Props {
  files: Evidence[]
  at: number
  onAt: (at: number) => void
  view: View
  onView: (view: View) => void
  policy: PolicyLookup
  marks: Mark[]
}

/** The proof, one file at a time, large enough to read. */
export function Proof({ files, at, onAt, view, onView, policy, marks }: Props) {
  const { t } = useTranslation('review')
  const shown = files[at] ?? files[0]
  if (!shown) {
    return (
      <Paper withBorder p="md">
        <Text>{t('noProof')}</Text>
      </Paper>
    )
  }
  return (
    <Paper withBorder p="sm" component="section" aria-label={t('proof')}>
      <Stack gap="xs">
        {files.length > 1 && (
          <SegmentedControl
            size="sm"
            value={String(files.indexOf(shown))}
            onChange={value => onAt(Number(value))}
            data={files.map((one, index) => ({
              value: String(index),
              label: `${index + 1} ${policy.kindName(one.kind)}`,
            }))}
            style={{ overflowX: 'auto' }}
          />
        )}
        <Group gap="xs" justify="space-between">
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            <strong>{policy.kindName(shown.kind)}</strong> {shown.fileName} {fileSize(shown.size)} ·{' '}
            {t('uploadedBy', { name: shown.uploadedBy, at: dateTime(shown.uploadedAt) })}
          </Text>
          {shown.flags.length > 0 && (
            <Badge
              color="orange"
              variant="light"
              c="var(--mantine-color-text)"
              leftSection={<IconFlag size={14} aria-hidden />}
            >
              {t('seeFlag')}
            </Badge>
          )}
        </Group>
        <EvidenceView
          key={shown.id}
          evidence={shown}
          view={view}
          onView={onView}
          height="68dvh"
          marks={marks}
        />
      </Stack>
    </Paper>
  )
}
