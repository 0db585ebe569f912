import { Accordion, Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { IconFileText } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Declaration, Evidence } from '@/shared/api/types'
import { dateTime, fileSize } from '@/shared/format'
import { paths } from '@/shared/paths'
import type { PolicyLookup } from '@/shared/policy'
import { DetailsList } from '@/shared/ui/DetailsList'
import { HistoryList } from '@/shared/ui/HistoryList'
import { Loading } from '@/shared/ui/Loading'
import { ButtonLink } from '@/shared/ui/links'
import { StateBadge } from '@/shared/ui/StateBadge'
import { StaffSteps } from './StaffSteps'

const EvidenceView = lazy(async () => ({
  default: (await import('@/shared/ui/evidence/EvidenceView')).EvidenceView,
}))

interface Props {
  declaration: Declaration
  policy: PolicyLookup
  open: boolean
}

/** A declaration with what was typed, its files and its history. Files open only when asked for: that is recorded. */
export function DeclarationCard({ declaration, policy, open }: Props) {
  const { t } = useTranslation('graduates')
  const [shown, setShown] = useState<Evidence>()
  return (
    <Paper withBorder p="md" component="section" aria-labelledby={`d${declaration.id}`}>
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={3} size="h5" id={`d${declaration.id}`}>
            {policy.destinationName(declaration.destination)}
          </Title>
          <Group gap="xs">
            <StateBadge state={declaration.state} />
            <StaffSteps declaration={declaration} policy={policy} />
            {declaration.editable && (
              <ButtonLink
                to={paths.draft}
                params={{ id: declaration.id }}
                size="compact-md"
                variant="default"
              >
                {t('edit')}
              </ButtonLink>
            )}
          </Group>
        </Group>
        <Text size="sm">
          {t('enteredBy', { name: declaration.enteredBy, at: dateTime(declaration.createdAt) })}
        </Text>
        <DetailsList declaration={declaration} policy={policy} />
        <ProofList
          declaration={declaration}
          policy={policy}
          shown={shown}
          onShow={one => setShown(shown?.id === one.id ? undefined : one)}
        />
        {shown && (
          <Suspense fallback={<Loading />}>
            <EvidenceView key={shown.id} evidence={shown} />
          </Suspense>
        )}
        <Accordion variant="contained" defaultValue={open ? 'history' : null}>
          <Accordion.Item value="history">
            <Accordion.Control>{t('history.title')}</Accordion.Control>
            <Accordion.Panel>
              <HistoryList id={declaration.id} policy={policy} />
            </Accordion.Panel>
          </Accordion.Item>
        </Accordion>
      </Stack>
    </Paper>
  )
}

interface ProofProps {
  declaration: Declaration
  policy: PolicyLookup
  shown: Evidence | undefined
  onShow: (evidence: Evidence) => void
}

/** The files of a declaration: what each is, its name, who brought it when, and the button that opens it. */
function ProofList({ declaration, policy, shown, onShow }: ProofProps) {
  const { t } = useTranslation('graduates')
  const act = (one: Evidence) => t(shown?.id === one.id ? 'closeProof' : 'openProof')
  const heading = `proof-${declaration.id}`
  if (!declaration.evidence.length) return null
  return (
    <section aria-labelledby={heading}>
      <Title order={4} size="h6" id={heading}>
        {t('proof')}
      </Title>
      <Text size="xs">{t('proofHint')}</Text>
      <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {declaration.evidence.map(one => (
          <Group component="li" key={one.id} gap="xs" mt={6} wrap="nowrap">
            <IconFileText size={20} aria-hidden style={{ flexShrink: 0 }} />
            <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
              <strong>{policy.kindName(one.kind)}</strong> {one.fileName ?? one.url} {fileSize(one.size)} ·{' '}
              {t('uploadedBy', { name: one.uploadedBy, at: dateTime(one.uploadedAt) })}
            </Text>
            <Button
              size="compact-sm"
              variant="default"
              style={{ flexShrink: 0 }}
              aria-expanded={shown?.id === one.id}
              aria-label={`${act(one)} ${one.fileName ?? one.url}`}
              onClick={() => onShow(one)}
            >
              {act(one)}
            </Button>
          </Group>
        ))}
      </ul>
    </section>
  )
}
