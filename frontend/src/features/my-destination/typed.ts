import type { Typed } from '@/shared/policy/details'

/** What is typed in this tab, and the stored texts from which the typing began. */
export interface Kept {
  base: Typed
  typed: Typed
}

interface Merged extends Kept {
  /** Stored by another tab or device since, and different from what is typed here. */
  beside: Typed
}

/** Brings what is typed here together with what is stored by now: what was not touched here follows the store, what was
 * typed here stays, with the stored text beside it. */
export function merge({ base, typed }: Kept, stored: Typed): Merged {
  const merged: Merged = { base: {}, typed: {}, beside: {} }
  for (const name of new Set([base, typed, stored].flatMap(Object.keys))) {
    const [before, mine, now] = [base[name] ?? '', typed[name] ?? '', stored[name] ?? '']
    const touched = mine !== before
    merged.base[name] = touched ? before : now
    merged.typed[name] = touched ? mine : now
    if (touched && now !== before && now !== mine) merged.beside[name] = now
  }
  return merged
}
