import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { download, save } from '@/shared/api/client'
import { useCohort } from '@/shared/api/cohorts'
import { paths } from '@/shared/paths'
import { CohortSelect } from '@/shared/ui/CohortSelect'
import { Empty } from '@/shared/ui/Empty'
import { ButtonLink } from '@/shared/ui/links'
import { PageTitle } from '@/shared/ui/PageTitle'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { ImportForm } from './ImportForm'
import { ImportList } from './ImportList'

/** Who is counted follows from these files and nothing else (R2.2): check first, then take over. */
export default function RosterPage() {
  const { t } = useTranslation('roster')
  const { year } = useCohort()
  const template = useMutation({
    mutationFn: async () =>
      save(await download(`/api/v1/cohorts/${year}/roster-template.xlsx`), `roster-template-${year}.xlsx`),
  })
  if (year === undefined) {
    return (
      <Empty title={t('noCohort')}>
        <ButtonLink to={paths.cohorts}>{t('section.cohorts')}</ButtonLink>
      </Empty>
    )
  }
  return (
    <Stack maw={1000}>
      <PageTitle>{t('title')}</PageTitle>
      <Text>{t('text')}</Text>
      <Group align="flex-end">
        <CohortSelect />
        <Button
          variant="default"
          leftSection={<IconDownload size={18} aria-hidden />}
          loading={template.isPending}
          onClick={() => template.mutate()}
        >
          {t('template')}
        </Button>
      </Group>
      <ProblemPanel error={template.error} />
      <ImportForm key={year} year={year} />
      <Title order={2} size="h4" mt="md">
        {t('earlier')}
      </Title>
      <ImportList year={year} />
    </Stack>
  )
}
