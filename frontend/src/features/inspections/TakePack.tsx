import { Button, Group, Paper, Text, Title } from '@mantine/core'
import { IconPackage } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { savePack } from './api'

/** The inspection to take along, and what taking it means (R8.2). */
export function TakePack({ id }: { id: string }) {
  const { t } = useTranslation('inspections')
  const pack = useMutation({ mutationFn: () => savePack(id, t('packName', { id })) })
  return (
    <Paper withBorder p="md">
      <Group justify="space-between" align="start">
        <Title order={2} size="h4">
          {t('pack')}
        </Title>
        <Button
          variant="default"
          leftSection={<IconPackage size={16} aria-hidden />}
          loading={pack.isPending}
          onClick={() => pack.mutate()}
        >
          {t('takePack')}
        </Button>
      </Group>
      <Text size="sm" maw="70ch">
        {t('packText')}
      </Text>
      <ProblemPanel error={pack.error} />
    </Paper>
  )
}
