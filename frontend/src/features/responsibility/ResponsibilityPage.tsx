import { Button, Group, Stack, Text } from '@mantine/core'
import { IconDownload, IconPrinter } from '@tabler/icons-react'
import { useMutation, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { graduateQuery } from '@/shared/api/declarations'
import { usePolicy } from '@/shared/policy'
import { Empty } from '@/shared/ui/Empty'
import { Loading } from '@/shared/ui/Loading'
import { PageTitle } from '@/shared/ui/PageTitle'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { responsibilityQuery, savePdf } from './api'
import { DeclarationAnswers } from './DeclarationAnswers'

/** Who answers for a graduate's record (R8.1): on the screen, printed, or as PDF. */
export default function ResponsibilityPage() {
  const { t } = useTranslation('responsibility')
  const { id } = useParams({ strict: false }) as { id: string }
  const graduate = useSuspenseQuery(graduateQuery(id)).data
  const policy = usePolicy(graduate.cohort)
  const card = useQuery(responsibilityQuery(id))
  const pdf = useMutation({ mutationFn: () => savePdf(id, `${t('file')}-${graduate.studentNumber}.pdf`) })
  return (
    <Stack>
      <Group justify="space-between">
        <PageTitle>{t('title', { name: graduate.name })}</PageTitle>
        <Group gap="xs" className="no-print">
          <Button
            variant="default"
            leftSection={<IconPrinter size={16} aria-hidden />}
            onClick={() => window.print()}
          >
            {t('print')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
            loading={pdf.isPending}
            onClick={() => pdf.mutate()}
          >
            {t('pdf')}
          </Button>
        </Group>
      </Group>
      <Text size="sm">
        {graduate.studentNumber} · {graduate.college.name} · {graduate.className}
      </Text>
      <Text size="sm">
        {t('principle')} {t('source', { entry: card.data?.lastEntry ?? '—' })}
      </Text>
      <ProblemPanel error={pdf.error} />
      {card.isPending && <Loading />}
      {card.isError && <ProblemPanel error={card.error} onRetry={() => card.refetch()} />}
      {card.data?.declarations.length === 0 && <Empty title={t('none')} />}
      {card.data?.declarations.map(one => (
        <DeclarationAnswers key={one.id} declaration={one} policy={policy} />
      ))}
    </Stack>
  )
}
