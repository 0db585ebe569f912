import { useTranslation } from 'react-i18next'
import { paths } from '@/shared/paths'
import { Empty } from '@/shared/ui/Empty'
import { ButtonLink } from '@/shared/ui/links'

/** An address that leads nowhere. */
export function NotFound() {
  const { t } = useTranslation()
  return (
    <Empty title={t('notFound')}>
      <ButtonLink to={paths.home} variant="default">
        {t('toStart')}
      </ButtonLink>
    </Empty>
  )
}
