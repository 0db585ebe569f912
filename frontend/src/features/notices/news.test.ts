import { describe, expect, it } from 'vitest'
import { events, readNews } from './news'

describe('the stream of news', () => {
  it('is cut into its events wherever the pieces end', () => {
    const cut = events()
    expect(cut('event:news\nda')).toEqual([])
    expect(cut('ta:{"unread":2}\n\nevent: heartbeat\ndata:\n\nevent:ne')).toEqual([
      { name: 'news', data: '{"unread":2}' },
      { name: 'heartbeat', data: '' },
    ])
    expect(cut('ws\r\ndata:{}\r\n\r\n')).toEqual([{ name: 'news', data: '{}' }])
  })

  it('tells the news and not the heartbeats, until it ends', async () => {
    const heard: unknown[] = []
    const text = 'event:news\ndata:{"unread":1,"newest":"7"}\n\nevent:heartbeat\ndata:\n\n'
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const byte of new TextEncoder().encode(text)) controller.enqueue(Uint8Array.of(byte))
        controller.close()
      },
    })
    await readNews(body, news => heard.push(news))
    expect(heard).toEqual([{ unread: 1, newest: '7' }])
  })
})
