import { Navigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/shared/api/me'
import { Empty } from '@/shared/ui/Empty'
import { sections, sectionsOf } from './navigation'

/** The start page is the first section the person has. */
export function Start() {
  const { t } = useTranslation()
  const [first] = sectionsOf(useMe().navigation)
  return first ? <Navigate to={sections[first].to} replace /> : <Empty title={t('nothingForYou')} />
}
