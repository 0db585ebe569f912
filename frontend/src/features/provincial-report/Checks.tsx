import { Badge, Button, Group, List, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReportCheckResult, ReportFinding } from '@/shared/api/types'
import { count } from '@/shared/format'
import { paths } from '@/shared/paths'
import { Loading } from '@/shared/ui/Loading'
import { TextLink } from '@/shared/ui/links'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { findingsQuery } from './api'

/** What was looked at before a freeze: first what stands in the way, then what somebody should know. */
export function Checks({ year, checks }: { year: number; checks: ReportCheckResult[] }) {
  const { t } = useTranslation('provincial-report')
  const found = checks.filter(one => one.count > 0)
  if (found.length === 0) return <Text size="sm">{t('allChecked')}</Text>
  return (
    <Stack gap="xs">
      <Text size="sm">{t('checkHint')}</Text>
      {found.map(one => (
        <Check key={one.check} year={year} of={one} />
      ))}
    </Stack>
  )
}

function Check({ year, of }: { year: number; of: ReportCheckResult }) {
  const { t, i18n } = useTranslation('provincial-report')
  const [open, setOpen] = useState(false)
  const title = i18n.language.startsWith('en') ? of.title.en : of.title.zh
  return (
    <Stack gap={4}>
      <Group gap="sm" wrap="wrap">
        <Badge
          variant="outline"
          color={of.refuses ? 'red' : 'yellow'}
          c="var(--mantine-color-text)"
          tt="none"
        >
          {t(of.refuses ? 'refuses' : 'warns')}
        </Badge>
        <Text size="sm" style={{ flex: '1 1 16rem' }}>
          {title} · <strong>{count(of.count)}</strong>
          <Text span size="xs" ml="xs">
            {of.rule}
          </Text>
        </Text>
        {of.check !== 'NO_GRADUATES' && (
          <Button
            size="compact-sm"
            variant="default"
            aria-expanded={open}
            aria-label={`${t(open ? 'hide' : 'show')}: ${title}`}
            onClick={() => setOpen(!open)}
          >
            {t(open ? 'hide' : 'show')}
          </Button>
        )}
      </Group>
      {open && <Lines year={year} of={of} />}
    </Stack>
  )
}

function Lines({ year, of }: { year: number; of: ReportCheckResult }) {
  const { t } = useTranslation('provincial-report')
  const [page, setPage] = useState(0)
  const lines = useQuery(findingsQuery(year, of.check, page))
  if (lines.isPending) return <Loading />
  if (lines.isError) return <ProblemPanel error={lines.error} onRetry={() => lines.refetch()} />
  const pages = Math.ceil(lines.data.total / lines.data.size)
  return (
    <Stack gap="xs" pl="md">
      <List size="sm" spacing={4}>
        {lines.data.items.map((line, i) => (
          <List.Item key={line.graduate?.id ?? line.college ?? i}>
            <Line year={year} of={line} />
          </List.Item>
        ))}
      </List>
      {pages > 1 && (
        <Group gap="xs">
          <Button size="compact-sm" variant="default" disabled={page === 0} onClick={() => setPage(page - 1)}>
            {t('previous')}
          </Button>
          <Text size="sm">{t('pageOf', { page: page + 1, pages })}</Text>
          <Button
            size="compact-sm"
            variant="default"
            disabled={page + 1 >= pages}
            onClick={() => setPage(page + 1)}
          >
            {t('next')}
          </Button>
        </Group>
      )}
    </Stack>
  )
}

function Line({ year, of: line }: { year: number; of: ReportFinding }) {
  const { t, i18n } = useTranslation('provincial-report')
  const detail = line.detail && i18n.exists(`provincial-report:detail.${line.detail}`)
  return (
    <>
      {line.graduate ? (
        <TextLink to={paths.graduate} params={{ id: line.graduate.id }} size="sm">
          {line.graduate.name} {line.graduate.studentNumber}
        </TextLink>
      ) : line.sheet ? null : (
        <TextLink to={paths.weeklySheets} search={{ cohort: String(year) }} size="sm">
          {line.collegeName}
        </TextLink>
      )}
      {line.graduate && ` · ${line.collegeName} ${line.graduate.schoolClass}`}
      {line.detail && ` · ${detail ? t(`detail.${line.detail}` as never) : line.detail}`}
      {line.sheet && line.graduate && detail && (
        <>
          {' · '}
          <TextLink to={paths.weeklySheet} params={{ id: line.sheet }} size="sm">
            {t('explainIn')}
          </TextLink>
        </>
      )}
    </>
  )
}
