import { Button, Group, Paper, Stack, Text } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { dateTime } from '@/shared/format'
import { paths } from '@/shared/paths'
import { usePolicy } from '@/shared/policy'
import { DetailsList, Row } from '@/shared/ui/DetailsList'
import { ButtonLink } from '@/shared/ui/links'
import { PageTitle } from '@/shared/ui/PageTitle'
import { StateBadge } from '@/shared/ui/StateBadge'
import { useDeclaration } from './api'

/** What was handed in and when, with the fingerprint of each file; fit for print. */
export default function ReceiptPage() {
  const { t } = useTranslation('my-destination')
  const { id } = useParams({ strict: false }) as { id: string }
  const declaration = useDeclaration(id)
  const { graduate } = declaration
  const policy = usePolicy(graduate.cohort)
  return (
    <Stack maw={640} mx="auto">
      <PageTitle>{t('receipt.title')}</PageTitle>
      <Text>{t('receipt.text')}</Text>
      <Paper withBorder p="md">
        <Stack gap="sm">
          <StateBadge state={declaration.state} />
          <dl style={{ margin: 0, display: 'grid', gap: 6 }}>
            <Row label={t('name')}>{graduate.name}</Row>
            <Row label={t('studentNumber')}>{graduate.studentNumber}</Row>
            <Row label={t('destination')}>{policy.destinationName(declaration.destination)}</Row>
            <Row label={t('receipt.at')}>{dateTime(declaration.submittedAt)}</Row>
            <Row label={t('receipt.number')}>{`${declaration.id}-${declaration.version}`}</Row>
          </dl>
          <DetailsList declaration={declaration} policy={policy} />
          {declaration.evidence.map(one => (
            <div key={one.id}>
              <Text size="sm">
                {policy.kindName(one.kind)} · {one.fileName ?? one.url}
              </Text>
              {one.sha256 && (
                <Text size="xs" ff="monospace" style={{ overflowWrap: 'anywhere' }}>
                  SHA-256 {one.sha256}
                </Text>
              )}
            </div>
          ))}
        </Stack>
      </Paper>
      <Group grow className="no-print">
        <Button
          variant="default"
          leftSection={<IconPrinter size={18} aria-hidden />}
          onClick={() => window.print()}
        >
          {t('receipt.print')}
        </Button>
        <ButtonLink to={paths.home}>{t('receipt.home')}</ButtonLink>
      </Group>
    </Stack>
  )
}
