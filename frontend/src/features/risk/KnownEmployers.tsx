import { Button, Group, Modal, Stack, Table, Text, VisuallyHidden } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KnownEmployer } from '@/shared/api/types'
import { count, dateTime } from '@/shared/format'
import { useAddress } from '@/shared/search'
import { Loading } from '@/shared/ui/Loading'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { SearchBox } from '@/shared/ui/SearchBox'
import { knownQuery, useForgetKnown } from './api'
import { KnownForm } from './KnownForm'

/** Employers of whom the office knows that many graduates go there: no cluster is shown for them. */
export function KnownEmployers() {
  const { t } = useTranslation('risk')
  const [{ q }] = useAddress()
  const list = useQuery(knownQuery(q))
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
          <Table.ScrollContainer minWidth={760} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
            <Table striped>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('employer')}</Table.Th>
                  <Table.Th>{t('creditCode')}</Table.Th>
                  <Table.Th>{t('reason')}</Table.Th>
                  <Table.Th>{t('addedBy')}</Table.Th>
                  <Table.Th>
                    <VisuallyHidden>{t('actions')}</VisuallyHidden>
                  </Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {list.data.items.map(one => (
                  <Table.Tr key={one.id}>
                    <Table.Td>{one.name}</Table.Td>
                    <Table.Td>{one.creditCode}</Table.Td>
                    <Table.Td>{one.reason}</Table.Td>
                    <Table.Td>
                      {one.addedBy} · {dateTime(one.addedAt)}
                    </Table.Td>
                    <Table.Td>
                      <Group gap={4} wrap="nowrap" justify="end">
                        <Button
                          size="compact-sm"
                          variant="default"
                          aria-label={t('changeOf', { name: one.name })}
                          onClick={() => setEdited(one)}
                        >
                          {t('change')}
                        </Button>
                        <Button
                          size="compact-sm"
                          variant="default"
                          aria-label={t('removeOf', { name: one.name })}
                          loading={forget.isPending && forget.variables === one}
                          onClick={() => forget.mutate(one)}
                        >
                          {t('remove')}
                        </Button>
                      </Group>
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        </>
      )}
      <Modal
        opened={!!edited}
        onClose={() => setEdited(undefined)}
        title={t('knownTitle')}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {edited && (
          <KnownForm existing={edited === 'new' ? undefined : edited} onDone={() => setEdited(undefined)} />
        )}
      </Modal>
    </Stack>
  )
}
