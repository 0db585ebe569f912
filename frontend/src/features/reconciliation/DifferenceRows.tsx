import { Checkbox, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Difference, Reconciliation } from '@/shared/api/types'
import { dateTime } from '@/shared/format'
import { paths } from '@/shared/paths'
import { TextLink } from '@/shared/ui/links'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { WideTable } from '@/shared/ui/WideTable'
import { useFixedMark } from './api'

/** The lines themselves. Whoever has mended one marks it; the next file tells whether it is. */
export function DifferenceRows({ run, items }: { run: Reconciliation; items: Difference[] }) {
  const { t } = useTranslation('reconciliation')
  const what = (one: Difference) => (one.field ? t(`field.${one.field}`) : t(`kind.${one.kind}`))
  const mark = useFixedMark(run.cohort, run.id)
  return (
    <>
      <ProblemPanel error={mark.error} />
      <WideTable minWidth={980} striped>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('graduate')}</Table.Th>
            <Table.Th>{t('kindLabel')}</Table.Th>
            <Table.Th>{t('here')}</Table.Th>
            <Table.Th>{t('there')}</Table.Th>
            <Table.Th>{t('ownerLabel')}</Table.Th>
            <Table.Th>{t('fixLabel')}</Table.Th>
            <Table.Th>{t('fixed.label')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map(one => (
            <Table.Tr key={one.id}>
              <Table.Td data-key>
                {one.graduate ? (
                  <TextLink to={paths.graduate} params={{ id: one.graduate.id }}>
                    {one.graduate.name}
                  </TextLink>
                ) : (
                  one.name || '—'
                )}
                <Text size="xs">
                  {one.studentNumber}
                  {one.graduate && ` · ${one.graduate.className}`}
                </Text>
              </Table.Td>
              <Table.Td data-label={t('kindLabel')}>
                {what(one)}
                {one.doubt && <Text size="xs">{t(`doubt.${one.doubt}`)}</Text>}
                {one.row != null && <Text size="xs">{t('row', { n: one.row })}</Text>}
              </Table.Td>
              <Table.Td data-label={t('here')}>{one.here || '—'}</Table.Td>
              <Table.Td data-label={t('there')}>{one.there || '—'}</Table.Td>
              <Table.Td data-label={t('ownerLabel')}>
                {t(`owner.${one.owner}`)}
                <Text size="xs">{one.ownerNames.join(t('and'))}</Text>
              </Table.Td>
              <Table.Td data-label={t('fixLabel')}>{t(`fix.${one.fixIn}`)}</Table.Td>
              <Table.Td data-label={t('fixed.label')}>
                <Checkbox
                  size="md"
                  checked={Boolean(one.fixed)}
                  disabled={mark.isPending && mark.variables.id === one.id}
                  aria-label={t('fixed.mark', { name: one.name, what: what(one) })}
                  onChange={event => mark.mutate({ id: one.id, fixed: event.currentTarget.checked })}
                />
                {one.fixed && (
                  <Text size="xs">{t('fixed.by', { by: one.fixed.by, at: dateTime(one.fixed.at) })}</Text>
                )}
                {!one.fixed && one.saidFixed && <Text size="xs">{t('fixed.still')}</Text>}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </WideTable>
    </>
  )
}
