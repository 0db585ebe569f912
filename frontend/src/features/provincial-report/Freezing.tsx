import { Alert, Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProvincialReport, ReportKind, ReportPackage } from '@/shared/api/types'
import { onceSent, useDraft } from '@/shared/drafts'
import { dateTime } from '@/shared/format'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { useFreeze } from './api'

interface Props {
  report: ProvincialReport
  kind: ReportKind
  latest: ReportPackage | undefined
  open: number
  initialFirst: boolean
}

/** Freezes the cohort, or corrects what was frozen by a further package with its reason. */
export function Freezing({ report, kind, latest, open, initialFirst }: Props) {
  const { t } = useTranslation('provincial-report')
  const freeze = useFreeze(report.cohort)
  const [sure, setSure] = useState(false)
  const warnings = report.checks.filter(one => !one.refuses && one.count > 0).length
  if (latest) return <Correcting year={report.cohort} kind={kind} latest={latest} open={open} />
  return (
    <Stack gap="sm">
      <Text size="sm">{t('freezeHint')}</Text>
      {initialFirst && <Text size="sm">{t('initialFirst')}</Text>}
      {open > 0 && <Text size="sm">{t('openFirst', { n: open })}</Text>}
      {open === 0 && warnings > 0 && <Alert color="yellow">{t('warningsStay', { n: warnings })}</Alert>}
      <Group>
        <Button
          disabled={open > 0 || initialFirst}
          onClick={() => {
            freeze.reset()
            setSure(true)
          }}
        >
          {t('freezeNow')}
        </Button>
      </Group>
      <Modal
        opened={sure}
        onClose={() => setSure(false)}
        title={t('freezeSure', { year: report.cohort })}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <Stack gap="sm">
          <Text size="sm">{t('freezeFinal')}</Text>
          {warnings > 0 && <Alert color="yellow">{t('warningsStay', { n: warnings })}</Alert>}
          <ProblemPanel error={freeze.error} />
          <Group>
            <Button
              color="red.8"
              loading={freeze.isPending}
              onClick={() => onceSent(freeze.mutateAsync({ kind }), () => setSure(false))}
            >
              {t('freezeYes')}
            </Button>
            <Button variant="default" data-autofocus onClick={() => setSure(false)}>
              {t('cancel')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </Stack>
  )
}

function Correcting({
  year,
  kind,
  latest,
  open,
}: {
  year: number
  kind: ReportKind
  latest: ReportPackage
  open: number
}) {
  const { t } = useTranslation('provincial-report')
  const [reason, setReason, clear] = useDraft(`report-correction-${year}-${kind}-${latest.number}`, '')
  // what was being typed is found open again
  const [wanted, want] = useState(reason !== '')
  function leave() {
    setReason('')
    clear()
    want(false)
  }
  const freeze = useFreeze(year)
  return (
    <Stack gap="sm">
      <Text size="sm">
        {t('frozenAs', { number: latest.number, at: dateTime(latest.frozenAt), by: latest.frozenBy })}
      </Text>
      {!wanted && (
        <Group>
          <Button variant="default" onClick={() => want(true)}>
            {t('correct')}
          </Button>
        </Group>
      )}
      {wanted && (
        <form
          onSubmit={event => {
            event.preventDefault()
            onceSent(freeze.mutateAsync({ kind, reason }), leave)
          }}
        >
          <Stack gap="sm">
            <Textarea
              label={t('reason')}
              description={t('reasonHint')}
              required
              maxLength={1000}
              autosize
              minRows={2}
              value={reason}
              onChange={event => setReason(event.currentTarget.value)}
            />
            {open > 0 && <Text size="sm">{t('openFirst', { n: open })}</Text>}
            <ProblemPanel error={freeze.error} />
            <Group>
              <Button type="submit" disabled={!reason.trim() || open > 0} loading={freeze.isPending}>
                {t('correctNow', { number: latest.number + 1 })}
              </Button>
              <Button variant="default" onClick={leave}>
                {t('cancel')}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Stack>
  )
}
