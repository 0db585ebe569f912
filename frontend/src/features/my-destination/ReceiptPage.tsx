import { Button, Group, Paper, Stack, Text } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { historyQuery } from '@/shared/api/declarations'
import { dateTime, verificationCode } from '@/shared/format'
import { paths } from '@/shared/paths'
import { usePolicy } from '@/shared/policy'
import { DetailsList, Row } from '@/shared/ui/DetailsList'
import { ButtonLink } from '@/shared/ui/links'
import { PageTitle } from '@/shared/ui/PageTitle'
import { StateBadge } from '@/shared/ui/StateBadge'
import { useDeclaration } from './api'

/** What was handed in and when, with a code over all of it and the fingerprint of each file; fit for print. */
export default function ReceiptPage() {
  const { t } = useTranslation('my-destination')
  const { id } = useParams({ strict: false }) as { id: string }
  const declaration = useDeclaration(id)
  const { graduate } = declaration
  const policy = usePolicy(graduate.cohort)
  const steps = useQuery(historyQuery(id)).data ?? []
  const handedIn = steps.findLast(one => ['SUBMIT', 'CONFIRM', 'PROPOSE'].includes(one.action))
  return (
    <Stack maw={640} mx="auto">
      <PageTitle>{t('receipt.title')}</PageTitle>
      <Text className="no-print">
        {t(declaration.state === 'AWAITING_GRADUATE' ? 'receipt.proposed' : 'receipt.text')}
      </Text>
      <Paper withBorder p="md">
        <Stack gap="sm">
          <StateBadge state={declaration.state} />
          <dl style={{ margin: 0, display: 'grid', gap: 6 }}>
            <Row label={t('name')}>{graduate.name}</Row>
            <Row label={t('studentNumber')}>{graduate.studentNumber}</Row>
            <Row label={t('destination')}>{policy.destinationName(declaration.destination)}</Row>
            <Row label={t('receipt.at')}>{dateTime(declaration.submittedAt)}</Row>
            {handedIn && (
              <Row label={t('receipt.code')}>
                <strong>{verificationCode(handedIn.contentDigest)}</strong>
              </Row>
            )}
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
          <Text size="xs">{t('receipt.codeHint')}</Text>
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
