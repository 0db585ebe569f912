import { Group, Stack, Text } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { paths } from '@/shared/paths'
import { ButtonLink } from '@/shared/ui/links'
import { PageTitle } from '@/shared/ui/PageTitle'
import { ledgerQuery } from './api'
import { Ledger } from './Ledger'

/** The help ledger of one graduate, for those who help. */
export default function LedgerPage() {
  const { t } = useTranslation('assistance')
  const { id } = useParams({ strict: false }) as { id: string }
  const { about } = useSuspenseQuery(ledgerQuery(id)).data
  return (
    <Stack maw={800}>
      <Group justify="space-between">
        <PageTitle>{t('ledger.title', { name: about.name })}</PageTitle>
        <Group gap="xs">
          <ButtonLink to={paths.graduate} params={{ id }} variant="default">
            {t('ledger.graduate')}
          </ButtonLink>
          <ButtonLink to={paths.assistance} variant="default">
            {t('title')}
          </ButtonLink>
        </Group>
      </Group>
      <Text size="sm">
        {about.studentNumber} · {about.collegeName} · {about.className}
      </Text>
      <Ledger graduate={id} />
    </Stack>
  )
}
