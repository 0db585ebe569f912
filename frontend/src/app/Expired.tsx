import { Button, Modal, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { signIn } from '@/shared/auth/session'

/** The log-in has run out: says that nothing is lost and leads back in. */
export default function Expired({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('auth.expired')}
      centered
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Text mb="md">{t('auth.expiredDetail')}</Text>
      <Button fullWidth onClick={() => signIn()}>
        {t('auth.signInAgain')}
      </Button>
    </Modal>
  )
}
