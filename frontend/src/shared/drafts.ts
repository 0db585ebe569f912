import { useCallback, useState } from 'react'
import { holdsIdNumber } from './id-numbers'

const PREFIX = 'luoshi.draft.'
const OWNER = 'luoshi.drafts-of'

/** Text being typed, kept through reloads and log-ins of this tab until it is saved. Session storage: a shared
 * phone must not show it to the next person. Another key is another text. What holds an ID number is shown, and kept nowhere. */
export function useDraft<T>(key: string, initial: T): [T, (value: T) => void, () => void] {
  const slot = PREFIX + key
  const [kept, keep] = useState<{ slot: string; value: T }>()
  const value = kept?.slot === slot ? kept.value : (read<T>(slot) ?? initial)
  const set = useCallback(
    (next: T) => {
      keep({ slot, value: next })
      const text = JSON.stringify(next)
      if (holdsIdNumber(text)) window.sessionStorage.removeItem(slot)
      else window.sessionStorage.setItem(slot, text)
    },
    [slot],
  )
  const clear = useCallback(() => window.sessionStorage.removeItem(slot), [slot])
  return [value, set, clear]
}

/** Does something once it was sent, such as forgetting the draft: also where the answer took the form away, when the callbacks of
 * `mutate` are never called. What was refused is told by the mutation itself. */
export function onceSent(sending: Promise<unknown>, then: () => void): void {
  sending.then(then, () => {})
}

/** Forgets every text of this tab: after a log-out the next person must find none, least of all a report in confidence. */
export function forgetDrafts(): void {
  const slots = Object.keys(window.sessionStorage).filter(key => key.startsWith(PREFIX))
  for (const slot of slots) window.sessionStorage.removeItem(slot)
}

/** Forgets the texts of whoever was here before and never logged out, such as after a session that ran out.
 * @param subject who is logged in now */
export function draftsBelongTo(subject: string): void {
  const before = window.sessionStorage.getItem(OWNER)
  if (before !== null && before !== subject) forgetDrafts()
  window.sessionStorage.setItem(OWNER, subject)
}

function read<T>(slot: string): T | undefined {
  try {
    const kept = window.sessionStorage.getItem(slot)
    return kept ? (JSON.parse(kept) as T) : undefined
  } catch {
    return undefined
  }
}
