import { Badge, Button, Group, Paper, Stack, Text, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { declarationQuery } from '@/shared/api/declarations'
import type { SampledDeclaration, WeeklySheet } from '@/shared/api/types'
import { onceSent, useDraft } from '@/shared/drafts'
import { usePolicy } from '@/shared/policy'
import { EvidenceView } from '@/shared/ui/evidence/EvidenceView'
import { Loading } from '@/shared/ui/Loading'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { sampleQuery, useLook } from './api'

/** The drawn declarations; the leader opens every proof of each and says what they found (R7.2). */
export function SampleList({ sheet, mayLook }: { sheet: WeeklySheet; mayLook: boolean }) {
  const { t } = useTranslation('weekly-sheets')
  const sample = useQuery(sampleQuery(sheet.id))
  if (sample.isPending) return <Loading />
  if (sample.isError) return <ProblemPanel error={sample.error} onRetry={() => sample.refetch()} />
  const { items, size, looked } = sample.data
  if (size === 0) return <Text size="sm">{t('noSample')}</Text>
  return (
    <Stack gap="xs">
      <Text size="sm" role="status">
        {t('looked', { looked, size })}
      </Text>
      <Text size="sm">{t('sampleHint')}</Text>
      {items.map(item => (
        <Item key={item.declaration} item={item} sheet={sheet} mayLook={mayLook} />
      ))}
    </Stack>
  )
}

interface ItemProps {
  item: SampledDeclaration
  sheet: WeeklySheet
  mayLook: boolean
}

function Item({ item, sheet, mayLook }: ItemProps) {
  const { t } = useTranslation('weekly-sheets')
  const policy = usePolicy(sheet.cohort)
  const [open, setOpen] = useState(false)
  const [comment, setComment, clear] = useDraft(`sheet-look-${sheet.id}-${item.declaration}`, '')
  const look = useLook(sheet.id)
  const unseen = item.opened < item.files
  const say = (outcome: 'CONSISTENT' | 'DOUBTFUL') =>
    onceSent(
      look.mutateAsync({ declaration: item.declaration, outcome, comment: comment.trim() || undefined }),
      clear,
    )
  return (
    <Paper withBorder p="sm" component="article" aria-label={item.graduate.name}>
      <Stack gap="xs">
        <Group justify="space-between" align="start" wrap="nowrap">
          <div>
            <Text fw={600}>{item.graduate.name}</Text>
            <Text size="sm">
              {item.graduate.studentNumber} · {item.graduate.schoolClass} ·{' '}
              {policy.destinationName(item.destination)}
            </Text>
          </div>
          {item.outcome && (
            <Badge
              variant="light"
              color={item.outcome === 'CONSISTENT' ? 'green' : 'orange'}
              c="var(--mantine-color-text)"
              style={{ flexShrink: 0 }}
            >
              {t(`outcome.${item.outcome}`)}
            </Badge>
          )}
        </Group>
        {item.comment && <Text size="sm">{item.comment}</Text>}
        {!item.outcome && (
          <Group justify="space-between" wrap="nowrap">
            {/* whoever only reads has opened files of their own, which says nothing of the leader */}
            <Text size="sm">
              {mayLook ? t('opened', { opened: item.opened, files: item.files }) : t('notLooked')}
            </Text>
            {mayLook && (
              <Button variant="default" aria-expanded={open} onClick={() => setOpen(!open)}>
                {t(open ? 'hideProof' : 'showProof')}
              </Button>
            )}
          </Group>
        )}
        {mayLook && !item.outcome && (
          <>
            {open && <Proofs item={item} sheet={sheet} />}
            {(open || !unseen) && (
              <>
                <TextInput
                  label={t('comment')}
                  maxLength={2000}
                  value={comment}
                  onChange={event => setComment(event.currentTarget.value)}
                />
                <ProblemPanel error={look.error} />
                <Group>
                  <Button disabled={unseen} loading={look.isPending} onClick={() => say('CONSISTENT')}>
                    {t('outcome.CONSISTENT')}
                  </Button>
                  <Button
                    variant="default"
                    disabled={unseen}
                    loading={look.isPending}
                    onClick={() => say('DOUBTFUL')}
                  >
                    {t('outcome.DOUBTFUL')}
                  </Button>
                </Group>
              </>
            )}
          </>
        )}
      </Stack>
    </Paper>
  )
}

function Proofs({ item, sheet }: { item: SampledDeclaration; sheet: WeeklySheet }) {
  const declaration = useQuery(declarationQuery(item.declaration))
  const policy = usePolicy(sheet.cohort)
  const client = useQueryClient()
  const shown = useCallback(
    () => client.invalidateQueries({ queryKey: sampleQuery(sheet.id).queryKey }),
    [client, sheet.id],
  )
  if (declaration.isPending) return <Loading />
  if (declaration.isError)
    return <ProblemPanel error={declaration.error} onRetry={() => declaration.refetch()} />
  return (
    <Stack>
      {declaration.data.evidence.map(one => (
        <div key={one.id}>
          <Text size="sm" fw={600}>
            {policy.kindName(one.kind)} {one.fileName}
          </Text>
          <EvidenceView evidence={one} height="50dvh" onShown={shown} />
        </div>
      ))}
    </Stack>
  )
}
