import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { paths } from '@/shared/paths'
import { Empty } from '@/shared/ui/Empty'
import { ButtonLink } from '@/shared/ui/links'
import { type Section, sections } from './navigation'

/** A section that other roles have: says which, and leads back. */
export function NotYours({ section }: { section: Section }) {
  const { t } = useTranslation()
  const roles = sections[section].who.map(role => t(`role.${role}`)).join(t('comma'))
  return (
    <Empty title={t('notYours.title', { section: t(`section.${section}`) })}>
      <Text size="sm">{t('notYours.who', { roles })}</Text>
      <ButtonLink to={paths.home} variant="default">
        {t('toStart')}
      </ButtonLink>
    </Empty>
  )
}
