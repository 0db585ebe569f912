import { useEffect } from 'react'
import { useAddress } from '../search'
import { Pages } from './Pages'

/** Rows a page of a list that stands whole on most schools' screens. */
export const ROWS = 50

/** @param name what the address calls the page; another one where two lists stand on a page
 * @returns the page of a list that the address names, from 0 */
export function usePage(name = 'page'): number {
  const [address] = useAddress()
  return Math.max(0, Math.trunc(Number(address[name])) || 0)
}

/** The way to the further pages of a list, so that none is cut without a word; nothing where all of it is there. */
export function ListPages({
  total,
  name = 'page',
  size = ROWS,
}: {
  total: number
  name?: string
  size?: number
}) {
  const page = usePage(name)
  const [, change] = useAddress()
  // of another cohort, or of a list that grew shorter: an empty page would be a dead end
  const last = Math.max(0, Math.ceil(total / size) - 1)
  useEffect(() => {
    if (page > last) change({ [name]: last > 0 ? String(last) : undefined })
  }, [page, last, name, change])
  return (
    <Pages
      page={page}
      total={total}
      size={size}
      onPage={next => change({ [name]: next > 0 ? String(next) : undefined })}
    />
  )
}
