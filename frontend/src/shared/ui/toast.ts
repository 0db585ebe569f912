import type { Refusal } from '../api/problem'

const listeners = new Set<(refusal: Refusal) => void>()

/** Tells whoever shows toasts that network or service failed. */
export function announceOutsideFailure(refusal: Refusal): void {
  for (const listener of listeners) listener(refusal)
}

/** @returns how to stop listening */
export function onOutsideFailure(listener: (refusal: Refusal) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
