import { Alert, Button, Group, List } from '@mantine/core'
import { IconDownload, IconShieldCheck } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { save } from '@/shared/api/client'
import { count } from '@/shared/format'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { population } from './api'
import { derive } from './derive'

/** Derives root and sample in this browser and says whether the service drew the same; the same file goes into the script. */
export function Derive({ id }: { id: string }) {
  const { t } = useTranslation('inspections')
  const check = useMutation({
    mutationFn: async () => {
      const committed = await population(id)
      return derive({ ...committed, seed: committed.seed ?? '' })
    },
  })
  const file = useMutation({
    mutationFn: async () =>
      save(
        new Blob([JSON.stringify(await population(id))], { type: 'application/json' }),
        `population-${id}.json`,
      ),
  })
  const agrees = check.data?.rootAgrees && check.data.sampleAgrees
  return (
    <>
      <Group gap="xs">
        <Button
          variant="default"
          leftSection={<IconShieldCheck size={16} aria-hidden />}
          loading={check.isPending}
          onClick={() => check.mutate()}
        >
          {t('derive')}
        </Button>
        <Button
          variant="subtle"
          leftSection={<IconDownload size={16} aria-hidden />}
          loading={file.isPending}
          onClick={() => file.mutate()}
        >
          {t('populationFile')}
        </Button>
      </Group>
      <ProblemPanel error={check.error ?? file.error} />
      {check.data && (
        <Alert
          role="status"
          variant="light"
          color={agrees ? 'green' : 'red'}
          title={t(agrees ? 'agrees' : 'agreesNot')}
        >
          <List size="sm">
            <List.Item>
              {check.data.rootAgrees ? '✓' : '✗'} {t('rootAgrees')}
            </List.Item>
            <List.Item>
              {check.data.sampleAgrees ? '✓' : '✗'}{' '}
              {t('sampleAgrees', { n: count(check.data.sample.length) })}
            </List.Item>
          </List>
        </Alert>
      )}
    </>
  )
}
