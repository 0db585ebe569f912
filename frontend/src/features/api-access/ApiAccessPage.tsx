import { Code, Group, Paper, Stack, Table, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { collegesQuery, useCohort } from '@/shared/api/cohorts'
import { configQuery } from '@/shared/config'
import { CohortSelect } from '@/shared/ui/CohortSelect'
import { Empty } from '@/shared/ui/Empty'
import { PageTitle } from '@/shared/ui/PageTitle'
import { Ask } from './Ask'
import { CommandBox } from './CommandBox'
import { questions, SECRET, tokenCommand } from './commands'

const clients = ['luoshi-reporting', 'luoshi-spa', 'luoshi-cli'] as const

/** Which clients may ask, how a script gets its token, and lines to copy that work here. */
export default function ApiAccessPage() {
  const { t } = useTranslation('api-access')
  const { year } = useCohort()
  const config = useQuery(configQuery).data
  const colleges = useQuery({ ...collegesQuery(year ?? 0), enabled: year !== undefined }).data
  if (year === undefined) return <Empty title={t('noCohort')} />
  const place = {
    origin: window.location.origin,
    issuer: config?.issuer ?? '',
    cohort: year,
    college: colleges?.[0]?.code ?? '01',
  }
  return (
    <Stack maw={960}>
      <PageTitle>{t('title')}</PageTitle>
      <Text>{t('intro')}</Text>
      <Paper withBorder p="md" component="section" aria-labelledby="clients">
        <Title order={2} size="h4" id="clients" mb="xs">
          {t('clients')}
        </Title>
        <Table.ScrollContainer minWidth={560} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('client')}</Table.Th>
                <Table.Th>{t('whatFor')}</Table.Th>
                <Table.Th>{t('logIn')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {clients.map(name => (
                <Table.Tr key={name}>
                  <Table.Td style={{ whiteSpace: 'nowrap' }}>
                    <Code>{name}</Code>
                  </Table.Td>
                  <Table.Td>{t(`for.${name}`)}</Table.Td>
                  <Table.Td>{t(`by.${name}`)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
        <Text size="sm" mt="xs">
          {t('administrator')}
        </Text>
      </Paper>
      <Paper withBorder p="md" component="section" aria-labelledby="token">
        <Title order={2} size="h4" id="token" mb="xs">
          {t('token')}
        </Title>
        <Text size="sm" mb="xs">
          {t('tokenHint', { name: SECRET })}
        </Text>
        <CommandBox text={tokenCommand(place)} />
      </Paper>
      <Paper withBorder p="md" component="section" aria-labelledby="ask">
        <Stack>
          <Title order={2} size="h4" id="ask">
            {t('ask')}
          </Title>
          <Group>
            <CohortSelect />
          </Group>
          {questions.map(one => (
            <Ask key={one.key} question={one} place={place} />
          ))}
        </Stack>
      </Paper>
      <Text size="sm">{t('contract')}</Text>
    </Stack>
  )
}
