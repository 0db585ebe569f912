import { Accordion, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { declarationQuery } from '@/shared/api/declarations'
import type { Declaration } from '@/shared/api/types'
import { dateTime } from '@/shared/format'
import { paths } from '@/shared/paths'
import { usePolicy } from '@/shared/policy'
import { DetailsList } from '@/shared/ui/DetailsList'
import { PLAIN } from '@/shared/ui/evidence/EvidenceView'
import { HistoryList } from '@/shared/ui/HistoryList'
import { Loading } from '@/shared/ui/Loading'
import { TextLink } from '@/shared/ui/links'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { StateBadge } from '@/shared/ui/StateBadge'
import { readingQuery } from './api'
import { Decide } from './Decide'
import { Flags } from './Flags'
import { marksOf } from './marks'
import { Proof } from './Proof'
import { Read } from './Read'
import classes from './review.module.css'
import { useKeys } from './useKeys'

interface Props {
  id: string
  onPrevious: () => void
  onNext: () => void
  onDecided: (what: string) => void
}

/** One declaration on the desk. */
export function Desk({ id, ...rest }: Props) {
  const declaration = useQuery(declarationQuery(id))
  if (declaration.isPending) return <Loading />
  if (declaration.isError)
    return <ProblemPanel error={declaration.error} onRetry={() => declaration.refetch()} />
  return <Open declaration={declaration.data} {...rest} />
}

function Open({
  declaration,
  onPrevious,
  onNext,
  onDecided,
}: Omit<Props, 'id'> & { declaration: Declaration }) {
  const { t } = useTranslation('review')
  const policy = usePolicy(declaration.graduate.cohort)
  const [file, setFile] = useState(0)
  const [view, setView] = useState(PLAIN)
  const { graduate } = declaration
  const files = declaration.evidence
  const shown = files[file] ?? files[0]
  const [looked, setLooked] = useState<number>()
  const reading = useQuery({ ...readingQuery(shown?.id ?? ''), enabled: !!shown && !shown.url })
  const client = useQueryClient()
  // a file that was read since this was loaded may have given hints
  const hinting = reading.data?.findings.some(one => one.outcome === 'DIFFERS' || one.outcome === 'SEEN')
    ? reading.data.evidenceId
    : undefined
  useEffect(() => {
    if (hinting) client.invalidateQueries(declarationQuery(declaration.id))
  }, [hinting, client, declaration.id])
  const show = (next: number) => {
    setLooked(undefined)
    setFile(next)
  }
  useKeys({
    j: onNext,
    k: onPrevious,
    z: () => setView(view.zoom === 1 ? { ...view, zoom: 2 } : { ...view, zoom: 1 }),
    o: () => setView({ ...view, turn: (view.turn + 90) % 360 }),
    e: () => files.length > 1 && show((file + 1) % files.length),
  })
  return (
    <div className={classes.sides}>
      <div className={classes.proof}>
        <Proof
          files={files}
          at={file}
          onAt={show}
          view={view}
          onView={setView}
          policy={policy}
          marks={marksOf(reading.data, looked)}
        />
      </div>
      <Stack gap="md">
        <Paper withBorder p="md" component="section" aria-labelledby="who-and-what">
          <Stack gap="sm">
            <Group justify="space-between" wrap="nowrap" align="flex-start">
              <div>
                <Title order={2} size="h4" id="who-and-what">
                  <TextLink to={paths.graduate} params={{ id: graduate.id }} c="inherit">
                    {graduate.name}
                  </TextLink>
                </Title>
                <Text size="sm">
                  {graduate.studentNumber} · {graduate.className}
                </Text>
                <Text size="sm">{graduate.majorName}</Text>
              </div>
              <StateBadge state={declaration.state} />
            </Group>
            <Text fw={600}>
              {policy.destinationName(declaration.destination)}（
              {policy.destination(declaration.destination)?.rule}）
            </Text>
            <DetailsList declaration={declaration} policy={policy} />
            <Text size="sm">
              {t('submittedAt', { at: dateTime(declaration.submittedAt) })}
              {declaration.onBehalf && ` · ${t('onBehalf', { name: declaration.enteredBy })}`}
            </Text>
          </Stack>
        </Paper>
        {reading.data && (
          <Read reading={reading.data} declaration={declaration} looked={looked} onLook={setLooked} />
        )}
        <Flags declaration={declaration} policy={policy} />
        <Decide declaration={declaration} policy={policy} onDecided={onDecided} />
        <Accordion variant="contained">
          <Accordion.Item value="history">
            <Accordion.Control>{t('history.title')}</Accordion.Control>
            <Accordion.Panel>
              <HistoryList
                id={declaration.id}
                policy={policy}
                more={step =>
                  step.remarks.map(remark => (
                    <Text size="sm" key={remark.evidenceId + remark.field}>
                      {t('read.inHistory', { what: t(`read.field.${remark.field}`) })}
                    </Text>
                  ))
                }
              />
            </Accordion.Panel>
          </Accordion.Item>
        </Accordion>
      </Stack>
    </div>
  )
}
