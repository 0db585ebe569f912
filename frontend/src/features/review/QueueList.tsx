import { Group, Stack, Text, UnstyledButton } from '@mantine/core'
import { IconFlag, IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Declaration } from '@/shared/api/types'
import { ago, dateTime } from '@/shared/format'
import { usePolicy } from '@/shared/policy'
import { useAddress } from '@/shared/search'
import { Pages } from '@/shared/ui/Pages'
import { PAGE } from './api'
import classes from './review.module.css'

interface Props {
  items: Declaration[]
  total: number
  page: number
  chosen: string | undefined
}

/** The waiting declarations: whom, what, since when, and whether something is to be looked at. */
export function QueueList({ items, total, page, chosen }: Props) {
  const { t } = useTranslation('review')
  const [address, change] = useAddress()
  // on a phone the back button leads from the first one opened to the queue
  const open = (id: string) => change({ id }, { push: !address.id })
  return (
    <Stack gap="xs" component="nav" aria-label={t('queue')}>
      <ul style={{ listStyle: 'none', margin: 0, padding: 0, maxHeight: '75dvh', overflowY: 'auto' }}>
        {items.map(one => (
          <li key={one.id}>
            <Item declaration={one} current={one.id === chosen} onOpen={() => open(one.id)} />
          </li>
        ))}
      </ul>
      <Pages
        page={page}
        total={total}
        size={PAGE}
        narrow
        onPage={next => change({ page: String(next), id: undefined })}
      />
    </Stack>
  )
}

function Item({
  declaration,
  current,
  onOpen,
}: {
  declaration: Declaration
  current: boolean
  onOpen: () => void
}) {
  const { t } = useTranslation('review')
  const { destinationName } = usePolicy(declaration.graduate.cohort)
  const open = declaration.flags.filter(flag => !flag.outcome).length
  const held = declaration.claim && !declaration.claim.mine
  return (
    <UnstyledButton className={classes.item} aria-current={current} onClick={onOpen}>
      <Group justify="space-between" wrap="nowrap" gap={4}>
        <Text fw={600} truncate>
          {declaration.graduate.name}
        </Text>
        <Group gap={4} wrap="nowrap">
          {held && <IconLock size={16} role="img" aria-label={t('held')} />}
          {open > 0 && (
            <Group gap={2} wrap="nowrap">
              <IconFlag size={16} role="img" aria-label={t('openFlags')} />
              <Text size="sm">{open}</Text>
            </Group>
          )}
        </Group>
      </Group>
      <Text size="sm" truncate>
        {destinationName(declaration.destination)}
      </Text>
      <Text size="xs">
        {declaration.graduate.className} ·{' '}
        <span title={dateTime(declaration.stateSince)}>{ago(declaration.stateSince)}</span>
      </Text>
    </UnstyledButton>
  )
}
