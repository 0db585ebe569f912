import { Paper, SimpleGrid, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { WeeklySheet } from '@/shared/api/types'
import { count, rate } from '@/shared/format'

/** The three rates of the college, and what a leader looks at beside them (R2.3, R5.5, R6.2). */
export function Rates({ sheet }: { sheet: WeeklySheet }) {
  const { t } = useTranslation('weekly-sheets')
  const { total, concerns } = sheet.figures
  return (
    <Stack gap="xs">
      <Text size="sm">{t(sheet.confirmation ? 'frozen' : 'moving')}</Text>
      <SimpleGrid cols={3} spacing="xs">
        {(['reported', 'verified', 'signed'] as const).map(stage => (
          <Paper key={stage} withBorder p="xs">
            <Text size="sm">{t(`stage.${stage}`)}</Text>
            <Text fw={700} fz={{ base: 'lg', sm: 'xl' }}>
              {rate(total[stage].rate)}
            </Text>
            <Text size="sm">
              {count(total[stage].employed)} / {count(total.graduates)}
            </Text>
          </Paper>
        ))}
      </SimpleGrid>
      <Text size="sm">
        {t('notDeclared')} {count(total.notDeclared)} · {t('inDifficulty')}{' '}
        {count(total.inDifficulty.verified)} / {count(total.inDifficulty.graduates)} ·{' '}
        {t('concerns', { n: concerns })}
      </Text>
      <Text size="xs">{t('signedMeans')}</Text>
    </Stack>
  )
}
