import './styles.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { configureSession, onSignedOut, openSession } from '@/shared/auth/session'
import { loadConfig } from '@/shared/config'
import { startI18n } from '@/shared/i18n'
import { paths } from '@/shared/paths'
import { App } from './App'
import { loadTexts } from './i18n'

async function start() {
  const [config] = await Promise.all([loadConfig(), startI18n(loadTexts)])
  configureSession(config)
  onSignedOut(() => window.location.replace('/'))
  const { pathname } = window.location
  // whoever activates an account is nobody yet, and the code in the address is for this page alone
  const asksNobody = pathname.startsWith(paths.verify) || pathname === paths.activate
  const signedIn = !asksNobody && (await openSession())
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <App signedIn={signedIn} />
    </StrictMode>,
  )
}

start().catch(error => {
  console.error(error)
  document.getElementById('root')!.textContent =
    '页面无法启动，请稍后刷新。 The page could not start; please reload later.'
})
