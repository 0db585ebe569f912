import { Badge, Button, Group, Paper, Stack, Table, Text, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import type { Cluster } from '@/shared/api/types'
import { count } from '@/shared/format'
import { paths } from '@/shared/paths'
import { TextLink } from '@/shared/ui/links'
import { StateBadge } from '@/shared/ui/StateBadge'
import { WideTable } from '@/shared/ui/WideTable'

/** One cluster: how many of which class and college, and behind it every graduate. */
export function ClusterCard({ cluster, onKnown }: { cluster: Cluster; onKnown: () => void }) {
  const { t } = useTranslation('risk')
  const [open, { toggle }] = useDisclosure()
  return (
    <Paper withBorder p="md" component="article" data-testid="cluster">
      <Stack gap="sm">
        <Group justify="space-between" align="flex-start">
          <div>
            <Title order={2} size="h5" style={{ overflowWrap: 'anywhere' }}>
              {cluster.label}
            </Title>
            <Text size="sm">
              {[cluster.kind, ...cluster.alsoBy].map(kind => t(`kind.${kind}`)).join(' · ')}
              {cluster.creditCode && ` · ${cluster.creditCode}`}
            </Text>
          </div>
          <Badge variant="outline" color="gray" c="var(--mantine-color-text)" tt="none">
            {t('size', {
              graduates: count(cluster.graduates),
              classes: count(cluster.classes.length),
              colleges: count(cluster.colleges.length),
            })}
          </Badge>
        </Group>
        <Group gap={6} component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
          {cluster.classes.map(one => (
            <Badge
              key={one.key}
              component="li"
              variant="default"
              tt="none"
              fw={one.enough ? 600 : 400}
              styles={{ label: { overflow: 'visible' } }}
              miw="max-content"
            >
              {t('ofClass', {
                college: one.collegeName,
                name: one.className,
                n: count(one.graduates),
              })}
            </Badge>
          ))}
        </Group>
        <Group gap="xs">
          <Button size="compact-md" variant="default" aria-expanded={open} onClick={toggle}>
            {t(open ? 'hide' : 'show')}
          </Button>
          {cluster.kind !== 'CONTACT_PHONE' && (
            <Button size="compact-md" variant="default" onClick={onKnown}>
              {t('markKnown')}
            </Button>
          )}
        </Group>
        {open && (
          <WideTable minWidth={640} striped>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('class')}</Table.Th>
                <Table.Th>{t('studentNumber')}</Table.Th>
                <Table.Th>{t('name')}</Table.Th>
                <Table.Th>{t('employer')}</Table.Th>
                <Table.Th>{t('stateLabel')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {cluster.members.map(one => (
                <Table.Tr key={one.declarationId}>
                  <Table.Td data-label={t('class')}>{one.classKey}</Table.Td>
                  <Table.Td data-label={t('studentNumber')}>{one.studentNumber}</Table.Td>
                  <Table.Td data-key>
                    <TextLink to={paths.graduate} params={{ id: one.graduateId }}>
                      {one.name}
                    </TextLink>
                  </Table.Td>
                  <Table.Td data-label={t('employer')}>{one.employerName}</Table.Td>
                  <Table.Td data-label={t('stateLabel')}>
                    <StateBadge state={one.state} />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </WideTable>
        )}
      </Stack>
    </Paper>
  )
}
