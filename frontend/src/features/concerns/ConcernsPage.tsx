import { useTranslation } from 'react-i18next'
import { useMe } from '@/shared/api/me'
import { Empty } from '@/shared/ui/Empty'
import { Answering } from './Answering'
import { Sending } from './Sending'

/** A graduate sends and follows concerns; everybody else who gets here answers them. */
export default function ConcernsPage() {
  const { t } = useTranslation('concerns')
  const { graduateId, scope } = useMe()
  if (scope.kind === 'OWN_RECORD' && !graduateId) return <Empty title={t('notListed')} />
  return graduateId ? <Sending graduateId={graduateId} /> : <Answering />
}
