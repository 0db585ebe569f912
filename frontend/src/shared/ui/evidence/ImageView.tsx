import { Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { View } from './EvidenceView'
import { type Mark, Marks } from './Marks'

interface Props {
  blob: Blob
  view: View
  name: string
  heic: boolean
  marks?: Mark[]
}

/** An image; HEIC is decoded here when the browser cannot do it itself. */
export function ImageView({ blob, view, name, heic, marks = [] }: Props) {
  const { t } = useTranslation()
  const [shown, setShown] = useState<Blob>(blob)
  const [failed, setFailed] = useState(false)
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    setShown(blob)
    setFailed(false)
  }, [blob])
  useEffect(() => {
    const url = URL.createObjectURL(shown)
    setAddress(url)
    return () => URL.revokeObjectURL(url)
  }, [shown])
  async function decode() {
    if (!heic || shown !== blob) return setFailed(true)
    try {
      const { heicTo } = await import('heic-to/csp')
      setShown(await heicTo({ blob, type: 'image/jpeg', quality: 0.9 }))
    } catch {
      setFailed(true)
    }
  }
  if (failed) return <Text p="md">{t('file.unshown')}</Text>
  return (
    <div
      style={{
        position: 'relative',
        width: `${view.zoom * 100}%`,
        transform: `rotate(${view.turn}deg)`,
        margin: '0 auto',
      }}
    >
      <img src={address} alt={name} onError={decode} style={{ display: 'block', width: '100%' }} />
      <Marks marks={marks} />
    </div>
  )
}
