import { ActionIcon, Group, Modal, Stack, Text, UnstyledButton } from '@mantine/core'
import { IconFile, IconLink, IconPhoto, IconTrash } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Declaration, Evidence } from '@/shared/api/types'
import { fileSize } from '@/shared/format'
import type { PolicyLookup } from '@/shared/policy'
import { Loading } from '@/shared/ui/Loading'

const EvidenceView = lazy(async () => ({
  default: (await import('@/shared/ui/evidence/EvidenceView')).EvidenceView,
}))

interface Props {
  declaration: Declaration
  policy: PolicyLookup
  /** Only the files of this box. */
  slot?: string
  onRemove?: (evidence: Evidence) => void
}

/** Files and addresses of a declaration; each opens in a preview. */
export function EvidenceFiles({ declaration, policy, slot, onRemove }: Props) {
  const { t } = useTranslation('my-destination')
  const [shown, setShown] = useState<Evidence>()
  const files = declaration.evidence.filter(one => !slot || one.slot === slot)
  if (!files.length) return null
  return (
    <Stack gap={4} component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
      {files.map(one => {
        const Icon = one.url ? IconLink : one.mediaType?.startsWith('image/') ? IconPhoto : IconFile
        const name = one.url ?? one.fileName ?? one.id
        return (
          <Group component="li" key={one.id} wrap="nowrap" gap="xs">
            <UnstyledButton flex={1} miw={0} py={6} onClick={() => setShown(one)}>
              <Group wrap="nowrap" gap="xs">
                <Icon size={22} aria-hidden />
                <div style={{ minWidth: 0 }}>
                  <Text size="sm" truncate td="underline">
                    {name}
                  </Text>
                  <Text size="xs">
                    {policy.kindName(one.kind)} {fileSize(one.size)}
                  </Text>
                </div>
              </Group>
            </UnstyledButton>
            {onRemove && (
              <ActionIcon
                variant="subtle"
                color="red"
                size="lg"
                aria-label={t('proof.remove', { name })}
                onClick={() => onRemove(one)}
              >
                <IconTrash size={20} aria-hidden />
              </ActionIcon>
            )}
          </Group>
        )
      })}
      <Modal
        opened={!!shown}
        onClose={() => setShown(undefined)}
        fullScreen
        title={shown?.fileName ?? ''}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {shown && (
          <Suspense fallback={<Loading />}>
            <EvidenceView evidence={shown} height="80dvh" />
          </Suspense>
        )}
      </Modal>
    </Stack>
  )
}
