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

/** The address as state of a list: reads it, and changes single values. */
export function useAddress(): [Search, (change: Search) => void] {
  const search = useSearch({ strict: false }) as Search
  const navigate = useNavigate()
  const change = useCallback(
    (values: Search) => {
      void navigate({ to: '.', search: (old: Search) => ({ ...old, ...values }), replace: true } as never)
    },
    [navigate],
  )
  return [search, change]
}
