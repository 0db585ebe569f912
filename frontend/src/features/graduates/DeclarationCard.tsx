import { Accordion, Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Declaration, Evidence } from '@/shared/api/types'
import { dateTime } from '@/shared/format'
import { paths } from '@/shared/paths'
import type { PolicyLookup } from '@/shared/policy'
import { DetailsList } from '@/shared/ui/DetailsList'
import { HistoryList } from '@/shared/ui/HistoryList'
import { Loading } from '@/shared/ui/Loading'
import { ButtonLink } from '@/shared/ui/links'
import { StateBadge } from '@/shared/ui/StateBadge'

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
        <Group gap="xs">
          {declaration.evidence.map(one => (
            <Button
              key={one.id}
              size="compact-md"
              variant={shown?.id === one.id ? 'light' : 'default'}
              c="var(--mantine-color-text)"
              aria-expanded={shown?.id === one.id}
              onClick={() => setShown(shown?.id === one.id ? undefined : one)}
            >
              {policy.kindName(one.kind)}
            </Button>
          ))}
        </Group>
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
