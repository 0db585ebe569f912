import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'

/** What an address carries after `?`: plain texts, so that links stay readable. */
export type Search = { [key: string]: string | undefined }

/** `?a=b` as an object. */
export function readSearch(text: string): Search {
  return Object.fromEntries(new URLSearchParams(text))
}

/** The object as `?a=b`; what is empty is left out. */
export function writeSearch(search: Record<string, unknown>): string {
  const kept = Object.entries(search).filter(
    ([, value]) => value !== undefined && value !== '' && value !== null,
  )
  const text = new URLSearchParams(kept.map(([key, value]) => [key, String(value)])).toString()
  return text ? `?${text}` : ''
}

/** Every value a text. */
export function cleanSearch(search: Record<string, unknown>): Search {
  return Object.fromEntries(
    Object.entries(search).map(([key, value]) => [key, value == null ? undefined : String(value)]),
  )
}

/** The address as state of a page: reads it, and changes single values. A change takes the place of the entry in the
 * history, as a filter should; with `push` it is a step of its own that the back button takes back. */
export function useAddress(): [Search, (change: Search, how?: { push: boolean }) => void] {
  const search = useSearch({ strict: false }) as Search
  const navigate = useNavigate()
  const change = useCallback(
    (values: Search, { push } = { push: false }) => {
      const search = (old: Search) => ({ ...old, ...values })
      void navigate({ to: '.', search, replace: !push } as never)
    },
    [navigate],
  )
  return [search, change]
}
