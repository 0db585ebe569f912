import { Center, Loader } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** A part of the page is on its way. */
export function Loading() {
  const { t } = useTranslation()
  return (
    <Center mih={200} role="status" aria-label={t('loading')}>
      <Loader type="dots" />
    </Center>
  )
}
