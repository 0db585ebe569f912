import { Badge, Button, Group, Stack, Table, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Account, AccountKind } from '@/shared/api/types'
import { count, dateTime } from '@/shared/format'
import { useAddress } from '@/shared/search'
import { Choice } from '@/shared/ui/Choice'
import { Empty } from '@/shared/ui/Empty'
import { Loading } from '@/shared/ui/Loading'
import { Pages } from '@/shared/ui/Pages'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { SearchBox } from '@/shared/ui/SearchBox'
import { WideTable } from '@/shared/ui/WideTable'
import { accountsQuery, PAGE, useEnable } from './api'

/** Accounts one by one, to be disabled and enabled. */
export function AccountRows({ cohort, kind }: { cohort: number; kind: AccountKind }) {
  const { t } = useTranslation('accounts')
  const [{ q, state, disabled, page: at }, change] = useAddress()
  const page = Number(at ?? 0)
  const list = useQuery(accountsQuery(cohort, kind, { q, state, disabled }, page))
  return (
    <Stack component="section" aria-labelledby="accounts">
      <Title order={2} size="h4" id="accounts">
        {t('list.title')}
      </Title>
      <Group align="end">
        <SearchBox label={t('list.search')} />
        <Choice
          name="state"
          label={t('list.state')}
          options={['WANTED', 'READY', 'FAILED'].map(one => ({ value: one, label: t(`state.${one}`) }))}
        />
        <Choice
          name="disabled"
          label={t('list.disabled')}
          options={[
            { value: 'true', label: t('yes') },
            { value: 'false', label: t('no') },
          ]}
        />
      </Group>
      {list.isPending && <Loading />}
      {list.isError && <ProblemPanel error={list.error} onRetry={() => list.refetch()} />}
      {list.data && (
        <>
          <Text size="sm" role="status">
            {t('list.found', { n: count(list.data.total) })}
          </Text>
          {list.data.items.length === 0 ? <Empty title={t('list.none')} /> : <Rows items={list.data.items} />}
          <Pages
            page={page}
            total={list.data.total}
            size={PAGE}
            onPage={next => change({ page: next > 0 ? String(next) : undefined })}
          />
        </>
      )}
    </Stack>
  )
}

function Rows({ items }: { items: Account[] }) {
  const { t } = useTranslation('accounts')
  const { t: word } = useTranslation()
  const enable = useEnable()
  return (
    <>
      <ProblemPanel error={enable.error} />
      <WideTable minWidth={760} striped>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('person')}</Table.Th>
            <Table.Th>{t('class')}</Table.Th>
            <Table.Th>{t('list.state')}</Table.Th>
            <Table.Th>{t('activated')}</Table.Th>
            <Table.Th>{t('actions')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map(one => (
            <Table.Tr key={one.id}>
              <Table.Td data-key>
                {one.name}
                <Text size="xs">{one.number}</Text>
              </Table.Td>
              <Table.Td data-label={t('class')}>{one.className ?? '—'}</Table.Td>
              <Table.Td data-label={t('list.state')}>
                <Badge
                  color={one.disabled ? 'gray' : 'blue'}
                  variant="light"
                  c="var(--mantine-color-text)"
                  tt="none"
                >
                  {one.disabled ? t('isDisabled') : t(`state.${one.state}`)}
                </Badge>
                {one.state === 'READY' && (
                  <Text size="xs">
                    {t(one.madeHere ? 'madeHere' : 'wasThere')}
                    {one.rolesGiven.length > 0 &&
                      t('rolesGiven', {
                        roles: one.rolesGiven.map(role => word(`role.${role}`)).join(word('comma')),
                      })}
                  </Text>
                )}
              </Table.Td>
              <Table.Td data-label={t('activated')}>
                {one.activatedAt
                  ? dateTime(one.activatedAt)
                  : one.codeUntil
                    ? t('codeUntil', { at: dateTime(one.codeUntil) })
                    : '—'}
              </Table.Td>
              <Table.Td data-wide>
                {one.state === 'READY' && (
                  <Button
                    size="compact-sm"
                    variant="default"
                    loading={enable.isPending && enable.variables.id === one.id}
                    aria-label={t(one.disabled ? 'enableOne' : 'disableOne', { name: one.name })}
                    onClick={() => enable.mutate({ id: one.id, enable: one.disabled })}
                  >
                    {t(one.disabled ? 'enable' : 'disable')}
                  </Button>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </WideTable>
    </>
  )
}
