import { useEffect } from 'react'
import { api } from '../../api/client'

/** Less than this is a glance in passing. */
const LEAST = 2
const MOST = 7200

/** Tells the service how long a proof was on the screen; hidden tabs do not count. It stands on the responsibility card. */
export function useViewingTime(evidence: string): void {
  useEffect(() => {
    let since: number | undefined = document.hidden ? undefined : performance.now()
    let seen = 0
    const pause = () => {
      if (since !== undefined) seen += performance.now() - since
      since = undefined
    }
    const tell = () => {
      pause()
      const seconds = Math.min(MOST, Math.round(seen / 1000))
      seen = 0
      if (seconds < LEAST) return
      // nobody waits for it, and nobody is bothered when it fails
      api
        .POST('/api/v1/evidence/{id}/viewings', {
          params: { path: { id: evidence } },
          body: { seconds },
          keepalive: true,
        })
        .catch(() => undefined)
    }
    const turn = () => {
      if (document.hidden) pause()
      else since ??= performance.now()
    }
    document.addEventListener('visibilitychange', turn)
    window.addEventListener('pagehide', tell)
    return () => {
      document.removeEventListener('visibilitychange', turn)
      window.removeEventListener('pagehide', tell)
      tell()
    }
  }, [evidence])
}
