import { Alert, Center, List, Loader, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { PublicWeeklySheet } from '@/shared/api/types'
import { count, dateTime, rate } from '@/shared/format'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { publicQuery } from './api'

/** Where the QR code of a printed sheet leads: what was signed, by whom, with which figures; nobody else (R8.1). No log-in. */
export default function VerifyPage({ code }: { code: string }) {
  const { t } = useTranslation('weekly-sheets')
  const found = useQuery(publicQuery(code))
  return (
    <Center component="main" p="md">
      <Stack maw={560} w="100%">
        <Title order={1} size="h2">
          {t('public.title')}
        </Title>
        {found.isPending && <Loader aria-label={t('loading')} />}
        {found.isError && <ProblemPanel error={found.error} />}
        {found.data && <Confirmed sheet={found.data} />}
      </Stack>
    </Center>
  )
}

function Confirmed({ sheet }: { sheet: PublicWeeklySheet }) {
  const { t } = useTranslation('weekly-sheets')
  const figure = (stage: 'reported' | 'verified') =>
    `${count(sheet[stage].employed)} / ${count(sheet.graduates)} · ${rate(sheet[stage].rate)}`
  return (
    <>
      <Alert
        role="status"
        color={sheet.valid ? 'green' : 'red'}
        title={t(sheet.valid ? 'public.valid' : 'public.notValid')}
      >
        {t('code')} {sheet.code}
      </Alert>
      <Text fw={600}>
        {t('public.what', { college: sheet.collegeName, cohort: sheet.cohort, week: sheet.week })}
      </Text>
      <List>
        <List.Item>
          {t('stage.reported')}: {figure('reported')}
        </List.Item>
        <List.Item>
          {t('stage.verified')}: {figure('verified')}
        </List.Item>
        <List.Item>
          {t('signedByAs', { name: sheet.signer, title: sheet.title })} · {dateTime(sheet.signedAt)}
        </List.Item>
        {sheet.actingFor && <List.Item>{t('actingFor', { name: sheet.actingFor })}</List.Item>}
      </List>
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        {t('root')} {sheet.root}
      </Text>
      <Text size="sm">{t('public.how')}</Text>
    </>
  )
}
