import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { send } from '@/shared/api/client'
import { readNews } from './news'

// the page that is being opened has the line to itself first
const FIRST_AFTER = 10_000
const AGAIN_AFTER = [2_000, 5_000, 15_000, 60_000]

/** Hears while the page is in front of somebody that they were told something, and asks anew for what they were told. The token goes in a
 * header and never in an address; when it runs out the service ends the stream, and it is opened again with a new one. */
export function useNews() {
  const client = useQueryClient()
  useEffect(() => {
    let stop = new AbortController()
    let timer: ReturnType<typeof setTimeout>
    let failures = 0
    const listen = async () => {
      const mine = stop
      let last: string | null | undefined
      try {
        const answer = await send(
          new Request(new URL('/api/v1/notifications/stream', window.location.origin), {
            headers: { Accept: 'text/event-stream' },
            signal: mine.signal,
          }),
        )
        if (!answer.ok || !answer.body) throw new Error(`stream: ${answer.status}`)
        await readNews(answer.body, news => {
          failures = 0
          const said = JSON.stringify(news)
          if (last !== said) void client.invalidateQueries({ queryKey: ['notifications'] })
          last = said
        })
      } catch {
        // away, or the page was hidden: tried again below
      }
      if (mine.signal.aborted) return
      later(AGAIN_AFTER[Math.min(failures++, AGAIN_AFTER.length - 1)]!)
    }
    const later = (milliseconds: number) => {
      clearTimeout(timer)
      timer = setTimeout(listen, milliseconds)
    }
    const seen = () => {
      stop.abort()
      stop = new AbortController()
      clearTimeout(timer)
      if (document.visibilityState === 'visible') {
        void client.invalidateQueries({ queryKey: ['notifications'] })
        later(AGAIN_AFTER[0]!)
      }
    }
    later(FIRST_AFTER)
    document.addEventListener('visibilitychange', seen)
    return () => {
      document.removeEventListener('visibilitychange', seen)
      clearTimeout(timer)
      stop.abort()
    }
  }, [client])
}
