import { Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Assistance } from '@/shared/api/types'
import { count, day } from '@/shared/format'
import { paths } from '@/shared/paths'
import { TextLink } from '@/shared/ui/links'
import { WideTable } from '@/shared/ui/WideTable'
import { StandingBadge } from './StandingBadge'

/** Difficulties of a mask, in words. */
export function useDifficulty(): (mask: number) => string {
  const { t } = useTranslation('assistance')
  return mask =>
    [1, 2, 4]
      .filter(bit => mask & bit)
      .map(bit => t(`mask.${bit}`))
      .join(t('and')) || '—'
}

/** One line a graduate. */
export function HelpRows({ items }: { items: Assistance[] }) {
  const { t } = useTranslation('assistance')
  const difficulty = useDifficulty()
  return (
    <WideTable minWidth={900} striped>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('graduate')}</Table.Th>
          <Table.Th>{t('class')}</Table.Th>
          <Table.Th>{t('difficulty')}</Table.Th>
          <Table.Th>{t('standingLabel')}</Table.Th>
          <Table.Th>{t('helpGiven')}</Table.Th>
          <Table.Th>{t('lastOn')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {items.map(one => (
          <Table.Tr key={one.id}>
            <Table.Td data-key>
              <TextLink to={paths.graduateAssistance} params={{ id: one.id }}>
                {one.name}
              </TextLink>
              <Text size="xs">{one.studentNumber}</Text>
            </Table.Td>
            <Table.Td data-label={t('class')}>
              {one.className}
              <Text size="xs">{one.collegeName}</Text>
            </Table.Td>
            <Table.Td data-label={t('difficulty')}>{difficulty(one.difficulty)}</Table.Td>
            <Table.Td data-label={t('standingLabel')}>
              <StandingBadge about={one} />
            </Table.Td>
            <Table.Td data-label={t('helpGiven')}>
              {t('given', {
                talks: count(one.policyTalks),
                guidances: count(one.guidances),
                offers: count(one.offers),
                trainings: count(one.trainings),
              })}
              {one.targetsMet && ['HELPED', 'NONE'].includes(one.standing) && (
                <Text size="xs">{t('met')}</Text>
              )}
            </Table.Td>
            <Table.Td data-label={t('lastOn')}>
              {one.lastOn ? day(one.lastOn) : t('never')}
              {one.quiet && <Text size="xs">{t('tooLong')}</Text>}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </WideTable>
  )
}
