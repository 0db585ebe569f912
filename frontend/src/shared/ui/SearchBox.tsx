import { TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAddress } from '../search'

/** Free search of a list; what is typed goes into the address after a moment. */
export function SearchBox({ label }: { label: string }) {
  const { t } = useTranslation()
  const [{ q = '' }, change] = useAddress()
  const [text, setText] = useState(q)
  const settle = useDebouncedCallback(
    (value: string) => change({ q: value.trim() || undefined, page: undefined, id: undefined }),
    350,
  )
  useEffect(() => setText(q), [q])
  return (
    <TextInput
      type="search"
      label={t('search')}
      placeholder={label}
      leftSection={<IconSearch size={16} aria-hidden />}
      value={text}
      onChange={event => {
        setText(event.currentTarget.value)
        settle(event.currentTarget.value)
      }}
    />
  )
}
