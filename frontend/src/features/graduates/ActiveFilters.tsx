import { Button, Group, Pill } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { dateTime } from '@/shared/format'
import { usePolicy } from '@/shared/policy'
import { type Search, useAddress } from '@/shared/search'
import { names } from './api'

/** What narrows the list and has no box of its own: it came with the link behind a number. */
const behindNumbers = [
  'reportedAs',
  'verifiedAs',
  'programme',
  'gender',
  'difficultyCode',
  'waitingBefore',
] as const

/** Names every such condition so that it can be taken away, and clears all at once. */
export function ActiveFilters({ cohort }: { cohort: number | undefined }) {
  const { t } = useTranslation('graduates')
  const [address, change] = useAddress()
  const { destinationName } = usePolicy(cohort)
  const narrowed = names.some(name => name !== 'sort' && address[name])
  if (!narrowed) return null
  const countsAs = (value: string) =>
    value
      .split(',')
      .map(code =>
        code === 'EMPLOYED' || code === 'NONE' ? t(`countsAs.${code}`) : destinationName(code as never),
      )
      .join(t('or'))
  const text = (name: (typeof behindNumbers)[number], value: string) => {
    switch (name) {
      case 'reportedAs':
      case 'verifiedAs':
        return t(`active.${name}`, { what: countsAs(value) })
      case 'programme':
        return t('active.programme', { n: value })
      case 'gender':
        return t(`active.gender.${value}`)
      case 'difficultyCode':
        return t('active.difficultyCode', { code: value })
      case 'waitingBefore':
        return t('active.waitingBefore', { at: dateTime(value) })
    }
  }
  const none: Search = Object.fromEntries([...names, 'page'].map(name => [name, undefined]))
  return (
    <Group gap="xs">
      {behindNumbers.map(name => {
        const value = address[name]
        if (!value) return null
        const label = text(name, value)
        return (
          <Pill
            key={name}
            size="md"
            withRemoveButton
            onRemove={() => change({ [name]: undefined, page: undefined })}
            removeButtonProps={{
              'aria-label': t('removeFilter', { label }),
              tabIndex: 0,
              'aria-hidden': false,
            }}
          >
            {label}
          </Pill>
        )
      })}
      <Button size="compact-sm" variant="subtle" onClick={() => change({ ...none, sort: address.sort })}>
        {t('clearFilters')}
      </Button>
    </Group>
  )
}
