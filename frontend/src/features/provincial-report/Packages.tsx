import { Alert, Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { IconShieldCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PublicationOf, ReportPackage } from '@/shared/api/types'
import { count, dateTime, rate } from '@/shared/format'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { useVerify } from './api'

/** Every report that was frozen, the newest first; each can be checked against the log at any time. */
export function Packages({
  year,
  packages,
  published,
}: {
  year: number
  packages: ReportPackage[]
  published: PublicationOf[]
}) {
  const { t } = useTranslation('provincial-report')
  return (
    <li>
      <Paper withBorder p="md" component="section" aria-label={t('packages')}>
        <Stack gap="md">
          <Title order={2} size="h4">
            {t('packages')}
          </Title>
          {packages.map(one => (
            <Frozen
              key={one.number}
              year={year}
              one={one}
              published={published.some(other => other.number === one.number)}
            />
          ))}
        </Stack>
      </Paper>
    </li>
  )
}

function Frozen({ year, one, published }: { year: number; one: ReportPackage; published: boolean }) {
  const { t } = useTranslation('provincial-report')
  const verify = useVerify(year, one)
  const found = verify.data
  return (
    <Stack gap={4}>
      <Text fw={600}>
        {t('packageNumber', { number: one.number })} · {rate(one.total.signed.rate)} (
        {count(one.total.signed.employed)} / {count(one.total.graduates)})
      </Text>
      <Text size="sm">
        {dateTime(one.frozenAt)} · {one.frozenBy} ·{' '}
        {t(published ? 'wasPublished' : one.confirmation ? 'wasConfirmed' : 'wasFrozen')}
      </Text>
      {one.reason && <Text size="sm">{t('because', { reason: one.reason })}</Text>}
      <Text size="xs" style={{ overflowWrap: 'anywhere' }}>
        {t('position', { position: count(one.position), roster: one.rosterVersion })} · {t('root')} {one.root}
      </Text>
      <Group>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconShieldCheck size={16} aria-hidden />}
          loading={verify.isPending}
          aria-label={`${t('verify')} ${one.number}`}
          onClick={() => verify.mutate()}
        >
          {t('verify')}
        </Button>
      </Group>
      <ProblemPanel error={verify.error} />
      {found && (
        <Alert
          role="status"
          color={found.valid ? 'green' : 'red'}
          title={t(found.valid ? 'valid' : 'notValid')}
        >
          <Text size="sm">
            {(['row', 'object', 'root', 'recomputed', 'sheets', 'rows', 'signature'] as const)
              .map(part => `${t(`part.${part}`)} ${found[part] ? '✓' : '✗'}`)
              .join(' · ')}
          </Text>
          {found.rowsDeleted > 0 && (
            <Text size="sm">{t('rowsDeleted', { n: count(found.rowsDeleted) })}</Text>
          )}
        </Alert>
      )}
    </Stack>
  )
}
