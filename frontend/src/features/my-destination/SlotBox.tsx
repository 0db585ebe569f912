import { Badge, Group, NativeSelect, Paper, Stack, Text, Title } from '@mantine/core'
import { IconCheck, IconCircleDashed, IconPrinter, IconRefreshAlert } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Declaration, EvidenceKind, Returned } from '@/shared/api/types'
import { paths } from '@/shared/paths'
import type { PolicyLookup } from '@/shared/policy'
import { StepReasons } from '@/shared/ui/HistoryList'
import { ButtonLink } from '@/shared/ui/links'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { useDropEvidence } from './api'
import { EvidenceFiles } from './EvidenceFiles'
import { FileUploads } from './FileUploads'
import { LinkInput } from './LinkInput'

/** Statements in the graduate's own name, for which there is a sheet to print (R3.8, R5.5). */
const inWriting: EvidenceKind[] = ['EMPLOYMENT_STATEMENT', 'NO_INTENTION_PROOF']

interface Props {
  declaration: Declaration
  slot: string
  kinds: EvidenceKind[]
  policy: PolicyLookup
  /** The return that pointed at this box. */
  returned?: Returned
  /** It still holds nothing but what was returned. */
  replace?: boolean
}

const looks = {
  empty: { color: 'gray', icon: IconCircleDashed },
  replace: { color: 'orange', icon: IconRefreshAlert },
  filled: { color: 'teal', icon: IconCheck },
} as const

/** One box: what it takes, what is in it, and how to add more. */
export function SlotBox({ declaration, slot, kinds, policy, returned, replace }: Props) {
  const { t } = useTranslation('my-destination')
  const [kind, setKind] = useState(kinds[0]!)
  const drop = useDropEvidence(declaration.id)
  const filled = !declaration.missing.some(one => one.slot === slot)
  const look = !filled ? 'empty' : replace ? 'replace' : 'filled'
  const { color, icon: Icon } = looks[look]
  const title = policy.slotName(slot)
  return (
    <Paper withBorder p="md" component="section" aria-label={title}>
      <Stack gap="sm">
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <Title order={2} size="h5">
            {title}
          </Title>
          <Badge
            variant="light"
            color={color}
            c="var(--mantine-color-text)"
            leftSection={<Icon size={14} aria-hidden />}
            style={{ flexShrink: 0 }}
          >
            {t(`proof.${look}`)}
          </Badge>
        </Group>
        {returned && (
          <Paper p="sm" bg="light-dark(var(--mantine-color-orange-0), var(--mantine-color-dark-5))">
            <Text size="sm" fw={600}>
              {t('proof.returned')}
            </Text>
            <StepReasons step={{ ...returned, slots: [] }} policy={policy} />
          </Paper>
        )}
        {kinds.length > 1 && (
          <NativeSelect
            label={t('proof.kind')}
            value={kind}
            onChange={event => setKind(event.currentTarget.value as EvidenceKind)}
            data={kinds.map(code => ({ value: code, label: policy.kindName(code) }))}
          />
        )}
        {inWriting.includes(kind) && (
          <ButtonLink
            to={paths.statement}
            params={{ id: declaration.id }}
            search={{ kind }}
            variant="default"
            leftSection={<IconPrinter size={18} aria-hidden />}
          >
            {t('statement.open')}
          </ButtonLink>
        )}
        <EvidenceFiles
          declaration={declaration}
          policy={policy}
          slot={slot}
          onRemove={evidence => drop.mutate(evidence.id)}
        />
        <ProblemPanel error={drop.error} />
        {policy.isLink(kind) ? (
          <LinkInput declarationId={declaration.id} kind={kind} label={policy.kindName(kind)} />
        ) : (
          <FileUploads declarationId={declaration.id} kind={kind} label={title} />
        )}
      </Stack>
    </Paper>
  )
}
