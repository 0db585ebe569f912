import { useMe } from '@/shared/api/me'
import { Answering } from './Answering'
import { Sending } from './Sending'

/** A graduate sends and follows concerns; everybody else who gets here answers them. */
export default function ConcernsPage() {
  const { graduateId } = useMe()
  return graduateId ? <Sending graduateId={graduateId} /> : <Answering />
}
