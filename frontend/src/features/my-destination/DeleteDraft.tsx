import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Declaration } from '@/shared/api/types'
import { paths } from '@/shared/paths'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { useDropDraft } from './api'

/** Throws a draft away, after a question that says what goes with it. */
export function DeleteDraft({ declaration }: { declaration: Declaration }) {
  const { t } = useTranslation('my-destination')
  const navigate = useNavigate()
  const [open, { open: ask, close }] = useDisclosure()
  const drop = useDropDraft(declaration.id)
  const files = declaration.evidence.length
  return (
    <>
      <Button variant="subtle" color="red.9" c="var(--mantine-color-error)" onClick={ask}>
        {t('drop.button')}
      </Button>
      <Modal
        opened={open}
        onClose={close}
        title={t('drop.button')}
        centered
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <Stack>
          <Text>{t('drop.question')}</Text>
          {files > 0 && <Text>{t('drop.files', { count: files })}</Text>}
          <ProblemPanel error={drop.error} />
          <Group justify="end">
            <Button variant="default" onClick={close} data-autofocus>
              {t('drop.keep')}
            </Button>
            <Button
              color="red.9"
              loading={drop.isPending}
              onClick={() =>
                drop.mutate(declaration.version, { onSuccess: () => navigate({ to: paths.home }) })
              }
            >
              {t('drop.go')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  )
}
