import type { NotificationNews } from '@/shared/api/types'

/** Cuts a stream of server-sent events into its events; the rest of the last piece waits for the next. */
export function events(): (piece: string) => { name: string; data: string }[] {
  let rest = ''
  return piece => {
    const parts = (rest + piece.replaceAll('\r', '')).split('\n\n')
    rest = parts.pop() ?? ''
    return parts.map(part => {
      const lines = part.split('\n')
      const field = (name: string) =>
        lines
          .filter(line => line.startsWith(`${name}:`))
          .map(line => line.slice(name.length + 1).replace(/^ /, ''))
          .join('\n')
      return { name: field('event'), data: field('data') }
    })
  }
}

/** Reads a stream until it ends. @returns when it has ended */
export async function readNews(body: ReadableStream<Uint8Array>, heard: (news: NotificationNews) => void) {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  const cut = events()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    for (const one of cut(decoder.decode(value, { stream: true }))) {
      if (one.name === 'news') heard(JSON.parse(one.data))
    }
  }
}
