import { Button, Group, Paper, Stack, Text, Title, UnstyledButton } from '@mantine/core'
import { IconCheck, IconEyeExclamation, IconQuestionMark, IconTextScan2 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Declaration, ProofReading, ReadingFinding } from '@/shared/api/types'
import { dateTime, day } from '@/shared/format'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { useRemark } from './api'
import classes from './review.module.css'

interface Props {
  reading: ProofReading
  declaration: Declaration
  /** Which finding is looked at on the page. */
  looked?: number
  onLook: (index: number) => void
}

const ICONS = {
  AGREES: IconCheck,
  DIFFERS: IconEyeExclamation,
  NOT_FOUND: IconQuestionMark,
  SEEN: IconEyeExclamation,
}

/** What a machine read in the file, beside what was typed: hints where to look, people decide (R6.1). */
export function Read({ reading, declaration, looked, onLook }: Props) {
  const { t } = useTranslation('review')
  const remark = useRemark(reading.evidenceId)
  const mayRemark =
    declaration.allowedActions.includes('PASS') || declaration.allowedActions.includes('RETURN')
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="read">
      <Stack gap="xs">
        <Title order={3} size="h5" id="read">
          <Group gap={6} component="span">
            <IconTextScan2 size={18} aria-hidden />
            {t('read.title')}
          </Group>
        </Title>
        <Text size="sm" role="status">
          {reading.state === 'READ'
            ? t(reading.means === 'PICTURE' ? 'read.picture' : 'read.textLayer')
            : t(`read.state.${reading.state}`)}
        </Text>
        {reading.findings.map((finding, index) => (
          <One
            // biome-ignore lint/suspicious/noArrayIndexKey: findings of one reading never change their order
            key={index}
            finding={finding}
            active={looked === index}
            onLook={() => onLook(index)}
            remarks={reading.remarks.filter(one => one.field === finding.field)}
            onRemark={
              mayRemark &&
              (finding.outcome === 'DIFFERS' || finding.outcome === 'SEEN') &&
              reading.findings.findIndex(one => one.field === finding.field) === index
                ? () => remark.mutate(finding.field)
                : undefined
            }
          />
        ))}
        <ProblemPanel error={remark.error} />
      </Stack>
    </Paper>
  )
}

function One({
  finding,
  active,
  onLook,
  remarks,
  onRemark,
}: {
  finding: ReadingFinding
  active: boolean
  onLook: () => void
  remarks: ProofReading['remarks']
  onRemark?: () => void
}) {
  const { t } = useTranslation('review')
  const Icon = ICONS[finding.outcome]
  const date = finding.field.endsWith('_ON')
  const value = (text: string | null) => (text && date ? day(text) : text)
  return (
    <div className={classes.finding} data-outcome={finding.outcome}>
      <UnstyledButton
        onClick={onLook}
        disabled={!finding.places.length}
        aria-current={active || undefined}
        className={classes.look}
      >
        <Group gap={6} wrap="nowrap" align="flex-start">
          <Icon size={18} aria-hidden style={{ flexShrink: 0, marginTop: 2 }} />
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            <strong>{t(`read.field.${finding.field}`)}</strong>{' '}
            {t(finding.heading ? 'read.heading' : `read.outcome.${finding.outcome}`)}
            {finding.typed && (
              <Text span inherit display="block">
                {t('read.typed', { text: value(finding.typed) })}
              </Text>
            )}
            {finding.seen && finding.seen !== finding.typed && (
              <Text span inherit display="block">
                {t('read.seen', { text: value(finding.seen) })}
              </Text>
            )}
            {finding.places[0] && (
              <Text span size="xs" display="block" td="underline">
                {t('read.where', { page: finding.places[0].page })}
              </Text>
            )}
          </Text>
        </Group>
      </UnstyledButton>
      {remarks.map(one => (
        <Text size="xs" key={one.at}>
          {t('read.remarked', {
            name: one.by,
            role: t(`role.${one.role}`, { defaultValue: one.role }),
            at: dateTime(one.at),
          })}
        </Text>
      ))}
      {onRemark && (
        <Button size="compact-sm" variant="default" onClick={onRemark}>
          {t('read.remark')}
        </Button>
      )}
    </div>
  )
}
