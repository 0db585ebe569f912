import '@mantine/notifications/styles.css'
import { Notifications, notifications } from '@mantine/notifications'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { onOutsideFailure } from '@/shared/ui/toast'

/** Only failures of network or service come here; refusals are shown where they arose. */
export default function Toasts() {
  const { t } = useTranslation()
  useEffect(
    () =>
      onOutsideFailure(refusal =>
        notifications.show({
          id: 'outside',
          color: 'red',
          title: refusal.status === 0 ? t('problem.offline') : (refusal.problem.title ?? t('problem.server')),
          message: refusal.problem.detail ?? t('problem.again'),
          closeButtonProps: { 'aria-label': t('close') },
        }),
      ),
    [t],
  )
  return <Notifications position="bottom-center" />
}
