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
  return (
    <>
      <Alert
        role="status"
        color={sheet.valid ? 'green' : 'red'}
        title={t(sheet.valid ? 'public.valid' : 'public.notValid')}
      >
        {t('code')} {sheet.code}
      </Alert>
      {!sheet.valid && <Text>{t(sheet.signed ? 'public.signedText' : 'public.nothingProved')}</Text>}
      {sheet.signed && <Signed signed={sheet.signed} />}
      <Text size="sm">{t('public.how')}</Text>
    </>
  )
}

function Signed({ signed }: { signed: NonNullable<PublicWeeklySheet['signed']> }) {
  const { t } = useTranslation('weekly-sheets')
  const figure = (stage: 'reported' | 'verified') =>
    `${count(signed[stage].employed)} / ${count(signed.graduates)} · ${rate(signed[stage].rate)}`
  return (
    <>
      <Text fw={600}>
        {t('public.what', {
          college: signed.collegeName ?? signed.college,
          cohort: signed.cohort,
          week: signed.week,
        })}
      </Text>
      <List>
        <List.Item>
          {t('stage.reported')}: {figure('reported')}
        </List.Item>
        <List.Item>
          {t('stage.verified')}: {figure('verified')}
        </List.Item>
        <List.Item>
          {t('signedByAs', { name: signed.signer, title: signed.title })} · {dateTime(signed.signedAt)}
        </List.Item>
        {signed.actingFor && <List.Item>{t('actingFor', { name: signed.actingFor })}</List.Item>}
      </List>
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        {t('root')} {signed.root}
      </Text>
    </>
  )
}
