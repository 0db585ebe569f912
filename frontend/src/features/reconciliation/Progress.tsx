import { Group, Paper, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Reconciliation } from '@/shared/api/types'
import { count, dateTime } from '@/shared/format'

/** What one file said, and how far it is from the one before. */
export function RunProgress({ run }: { run: Reconciliation }) {
  const { t } = useTranslation('reconciliation')
  const left = [...run.notInFile, ...run.notInRoster]
  return (
    <Paper withBorder p="md">
      <Stack gap="xs">
        <Text fw={600} size="lg" role="status">
          {run.differences === 0 ? t('noDifference') : t('differences', { n: count(run.differences) })}
        </Text>
        <Text size="sm">
          {t('ofFile', {
            file: run.fileName,
            at: dateTime(run.createdAt),
            by: run.createdBy,
            rows: count(run.rows),
          })}
          {run.collegeName && ` · ${run.collegeName}`}
        </Text>
        <Text size="sm">
          {t('agreeing', { n: count(run.agreeing), of: count(run.graduates) })}
          {run.elsewhere > 0 && ` · ${t('elsewhere', { n: count(run.elsewhere) })}`}
        </Text>
        {run.was != null && (
          <Text size="sm">
            {t('progress', {
              was: count(run.was),
              now: count(run.differences),
              mended: count(run.mended ?? 0),
              fresh: count(run.fresh ?? 0),
            })}
          </Text>
        )}
        {run.fixed > 0 && <Text size="sm">{t('fixed.progress', { n: count(run.fixed) })}</Text>}
        {run.byOwner.length > 0 && (
          <Group gap="md">
            {run.byOwner.map(one => (
              <Text key={one.owner} size="sm">
                {t(`owner.${one.owner}`)}: {count(one.count)}
              </Text>
            ))}
          </Group>
        )}
        {left.length > 0 && (
          <Text size="sm">
            {t('notCompared', { fields: left.map(one => t(`field.${one}`)).join(t('and')) })}
          </Text>
        )}
        {run.ignoredHeadings.length > 0 && (
          <Text size="sm">{t('ignored', { headings: run.ignoredHeadings.join(t('and')) })}</Text>
        )}
      </Stack>
    </Paper>
  )
}
