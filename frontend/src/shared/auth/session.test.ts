import { HttpResponse, http } from 'msw'
import { describe, expect, it, vi } from 'vitest'
import { server } from '@/test/server'
import { onSignedOut, signOut } from './session'

const realm = 'http://localhost/realms/luoshi'
const told = (key: string) => new StorageEvent('storage', { key, newValue: '1' })

describe('logging out', () => {
  it('forgets what was being typed, the report in confidence too, and leaves other things of the tab', async () => {
    const asked = vi.fn(() =>
      HttpResponse.json({ issuer: realm, end_session_endpoint: `${window.location.href}#out` }),
    )
    server.use(http.get(`${realm}/.well-known/openid-configuration`, asked))
    window.sessionStorage.setItem('luoshi.draft.concern-7', '"我被迫签约"')
    window.sessionStorage.setItem('luoshi.draft.details-3', '{}')
    window.sessionStorage.setItem('other', 'x')
    void signOut()
    expect(Object.keys(window.sessionStorage)).toEqual(['other'])
    await vi.waitFor(() => expect(asked).toHaveBeenCalled())
  })

  it('is heard by every other tab, which forgets its texts and leaves', () => {
    const leave = vi.fn()
    const stop = onSignedOut(leave)
    window.sessionStorage.setItem('luoshi.draft.concern-7', '"我被迫签约"')
    window.dispatchEvent(told('luoshi.language'))
    expect(leave).not.toHaveBeenCalled()
    window.dispatchEvent(told('luoshi.signed-out'))
    expect(leave).toHaveBeenCalledOnce()
    expect(window.sessionStorage).toHaveLength(0)
    stop()
  })

  it('is not undone by the back button: a page kept by the browser leaves too', () => {
    const leave = vi.fn()
    const stop = onSignedOut(leave)
    const shown = Object.assign(new Event('pageshow'), { persisted: true })
    window.localStorage.setItem('luoshi.session', '1')
    window.dispatchEvent(shown)
    expect(leave).not.toHaveBeenCalled()
    window.localStorage.removeItem('luoshi.session')
    window.dispatchEvent(shown)
    expect(leave).toHaveBeenCalledOnce()
    stop()
  })
})
