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
  const signedIn = !window.location.pathname.startsWith(paths.verify) && (await openSession())
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
