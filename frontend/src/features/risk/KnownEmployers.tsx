import { Button, Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KnownEmployer } from '@/shared/api/types'
import { count, dateTime } from '@/shared/format'
import { useAddress } from '@/shared/search'
import { EditableTable, EditDialog, RowButton } from '@/shared/ui/EditableTable'
import { ListPages, usePage } from '@/shared/ui/ListPages'
import { Loading } from '@/shared/ui/Loading'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { SearchBox } from '@/shared/ui/SearchBox'
import { knownQuery, useForgetKnown } from './api'
import { KnownForm } from './KnownForm'

/** Employers of whom the office knows that many graduates go there: no cluster is shown for them. */
export function KnownEmployers() {
  const { t } = useTranslation('risk')
  const [{ q }] = useAddress()
  const list = useQuery(knownQuery(q, usePage()))
  const [edited, setEdited] = useState<KnownEmployer | 'new'>()
  const forget = useForgetKnown()
  return (
    <Stack>
      <Group align="flex-end" justify="space-between">
        <SearchBox label={t('searchKnown')} />
        <Button onClick={() => setEdited('new')}>{t('addKnown')}</Button>
      </Group>
      <ProblemPanel error={forget.error ?? list.error} />
      {list.isPending && <Loading />}
      {list.data && (
        <>
          <Text size="sm" role="status">
            {t('total', { n: count(list.data.total) })}
          </Text>
          <EditableTable
            rows={list.data.items}
            rowKey={one => one.id}
            columns={[
              { label: t('employer'), cell: one => one.name },
              { label: t('creditCode'), cell: one => one.creditCode },
              { label: t('reason'), cell: one => one.reason },
              { label: t('addedBy'), cell: one => `${one.addedBy} · ${dateTime(one.addedAt)}` },
            ]}
            actions={one => (
              <>
                <RowButton label={t('changeOf', { name: one.name })} onClick={() => setEdited(one)}>
                  {t('change')}
                </RowButton>
                <RowButton
                  label={t('removeOf', { name: one.name })}
                  loading={forget.isPending && forget.variables === one}
                  onClick={() => forget.mutate(one)}
                >
                  {t('remove')}
                </RowButton>
              </>
            )}
          />
          <ListPages total={list.data.total} />
        </>
      )}
      <EditDialog title={t('knownTitle')} onClose={() => setEdited(undefined)}>
        {edited && (
          <KnownForm existing={edited === 'new' ? undefined : edited} onDone={() => setEdited(undefined)} />
        )}
      </EditDialog>
    </Stack>
  )
}
