import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { loadTexts } from '@/app/i18n'
import { configureSession } from '@/shared/auth/session'
import { startI18n } from '@/shared/i18n'
import { server } from './server'

// what the component library expects of a browser and jsdom does not have
window.matchMedia ??= (query: string) =>
  ({
    matches: false,
    media: query,
    addEventListener() {},
    removeEventListener() {},
    addListener() {},
    removeListener() {},
  }) as unknown as MediaQueryList
window.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
}
if (!document.fonts) {
  Object.defineProperty(document, 'fonts', { value: { addEventListener() {}, removeEventListener() {} } })
}
window.scrollTo = () => {}
HTMLElement.prototype.scrollIntoView ??= () => {}

// a busy machine may take longer than a second for the first page of a file
configure({ asyncUtilTimeout: 8_000 })

beforeAll(async () => {
  server.listen({ onUnhandledRequest: 'error' })
  configureSession({ issuer: 'http://localhost/realms/luoshi', clientId: 'luoshi-spa' })
  await startI18n(loadTexts)
})
afterEach(() => {
  cleanup()
  server.resetHandlers()
  window.sessionStorage.clear()
})
afterAll(() => server.close())
