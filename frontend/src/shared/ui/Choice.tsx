import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useAddress } from '../search'

interface Props {
  /** Name of the value in the address. */
  name: string
  label: string
  options: { value: string; label: string }[]
  /** Other values of the address that this choice makes meaningless. */
  clears?: string[]
  /** Without it "all" is offered, which takes the value out of the address. */
  fixed?: string
}

/** A filter of a list that lives in the address. */
export function Choice({ name, label, options, clears = [], fixed }: Props) {
  const { t } = useTranslation()
  const [address, change] = useAddress()
  const cleared = Object.fromEntries([...clears, 'page', 'id'].map(key => [key, undefined]))
  return (
    <NativeSelect
      label={label}
      value={address[name] ?? fixed ?? ''}
      onChange={event => change({ ...cleared, [name]: event.currentTarget.value || undefined })}
      data={fixed ? options : [{ value: '', label: t('all') }, ...options]}
    />
  )
}
