import { useCallback, useState } from 'react'

/** Text being typed, kept through reloads and log-ins of this tab until it is saved. Session storage: a shared
 * phone must not show it to the next person. */
export function useDraft<T>(key: string, initial: T): [T, (value: T) => void, () => void] {
  const slot = `luoshi.draft.${key}`
  const [value, setValue] = useState<T>(() => read(slot) ?? initial)
  const set = useCallback(
    (next: T) => {
      setValue(next)
      window.sessionStorage.setItem(slot, JSON.stringify(next))
    },
    [slot],
  )
  const clear = useCallback(() => window.sessionStorage.removeItem(slot), [slot])
  return [value, set, clear]
}

function read<T>(slot: string): T | undefined {
  try {
    const kept = window.sessionStorage.getItem(slot)
    return kept ? (JSON.parse(kept) as T) : undefined
  } catch {
    return undefined
  }
}
