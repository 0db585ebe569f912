import { useEffect, useRef } from 'react'

const KEPT = 'luoshi.keys'

/** Whether single keys act at all: people who speak to their machine turn them off (WCAG 2.1.4). */
export const keysOn = () => window.localStorage.getItem(KEPT) !== 'off'

/** Turns the single keys on or off on this device. */
export const turnKeys = (on: boolean) => window.localStorage.setItem(KEPT, on ? 'on' : 'off')

/** Calls what a single key stands for; never while somebody types text, chooses from a list or a dialog is open. */
export function useKeys(actions: { [key: string]: () => void }): void {
  const latest = useRef(actions)
  latest.current = actions
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.defaultPrevented) return
      if (!keysOn() || typing(event.target) || document.querySelector('[role=dialog]')) return
      const action = latest.current[event.key.length === 1 ? event.key.toLowerCase() : event.key]
      if (!action) return
      event.preventDefault()
      action()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}

function typing(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.matches('textarea, select, [contenteditable=true]')) return true
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type)
}
