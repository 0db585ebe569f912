import { Button, FileButton, Group, Progress, Stack, Text } from '@mantine/core'
import { IconCamera, IconPaperclip } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Refusal } from '@/shared/api/problem'
import type { EvidenceKind } from '@/shared/api/types'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { useUploads } from './useUploads'

const ACCEPT = 'image/jpeg,image/png,image/webp,image/heic,image/heif,.heic,.heif,application/pdf'

/** Whether the file itself was refused: sending it again would change nothing. */
const unusable = (error: unknown) => error instanceof Refusal && [400, 413, 415, 422].includes(error.status)

/** Camera or files, several one after the other; each with its true progress, its refusal and a retry. */
export function FileUploads({
  declarationId,
  kind,
  label,
}: {
  declarationId: string
  kind: EvidenceKind
  label: string
}) {
  const { t } = useTranslation('my-destination')
  const { running, add, replace, retry, dismiss } = useUploads(declarationId)
  const withCamera = window.matchMedia?.('(pointer: coarse)').matches
  return (
    <Stack gap="xs">
      {running.map(one => (
        <Stack key={one.key} gap={4}>
          <Group justify="space-between" wrap="nowrap" gap="xs">
            <Text size="sm" truncate>
              {one.file.name}
            </Text>
            {!one.error && <Text size="sm">{one.percent} %</Text>}
          </Group>
          {one.error ? (
            <>
              <ProblemPanel error={one.error} />
              <Group gap="xs">
                {unusable(one.error) ? (
                  <FileButton accept={ACCEPT} onChange={file => file && replace(one.key, file)}>
                    {props => (
                      <Button {...props} size="compact-md" variant="default">
                        {t('proof.another')}
                      </Button>
                    )}
                  </FileButton>
                ) : (
                  <Button size="compact-md" variant="default" onClick={() => retry(one.key)}>
                    {t('tryAgain')}
                  </Button>
                )}
                <Button
                  size="compact-md"
                  variant="subtle"
                  color="gray"
                  c="var(--mantine-color-text)"
                  onClick={() => dismiss(one.key)}
                >
                  {t('proof.dismiss')}
                </Button>
              </Group>
            </>
          ) : (
            <Progress value={one.percent} aria-label={t('proof.progress', { name: one.file.name })} />
          )}
        </Stack>
      ))}
      <Group grow>
        {withCamera && (
          <FileButton accept="image/*" capture="environment" onChange={file => file && add(kind, [file])}>
            {props => (
              <Button
                {...props}
                variant="light"
                leftSection={<IconCamera size={20} aria-hidden />}
                c="var(--mantine-color-text)"
              >
                {t('proof.camera')}
              </Button>
            )}
          </FileButton>
        )}
        <FileButton
          accept={ACCEPT}
          multiple
          onChange={files => add(kind, files)}
          inputProps={{ 'aria-label': label }}
        >
          {props => (
            <Button
              {...props}
              variant="light"
              leftSection={<IconPaperclip size={20} aria-hidden />}
              c="var(--mantine-color-text)"
            >
              {t('proof.choose')}
            </Button>
          )}
        </FileButton>
      </Group>
      <Text size="xs">{t('proof.accepted')}</Text>
    </Stack>
  )
}
