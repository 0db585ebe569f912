import { useCallback, useState } from 'react'

const PREFIX = 'luoshi.draft.'

/** Text being typed, kept through reloads and log-ins of this tab until it is saved. Session storage: a shared
 * phone must not show it to the next person. Another key is another text. */
export function useDraft<T>(key: string, initial: T): [T, (value: T) => void, () => void] {
  const slot = PREFIX + key
  const [kept, keep] = useState<{ slot: string; value: T }>()
  const value = kept?.slot === slot ? kept.value : (read<T>(slot) ?? initial)
  const set = useCallback(
    (next: T) => {
      keep({ slot, value: next })
      window.sessionStorage.setItem(slot, JSON.stringify(next))
    },
    [slot],
  )
  const clear = useCallback(() => window.sessionStorage.removeItem(slot), [slot])
  return [value, set, clear]
}

/** Forgets every text of this tab: after a log-out the next person must find none, least of all a report in confidence. */
export function forgetDrafts(): void {
  const slots = Object.keys(window.sessionStorage).filter(key => key.startsWith(PREFIX))
  for (const slot of slots) window.sessionStorage.removeItem(slot)
}

function read<T>(slot: string): T | undefined {
  try {
    const kept = window.sessionStorage.getItem(slot)
    return kept ? (JSON.parse(kept) as T) : undefined
  } catch {
    return undefined
  }
}
