import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { paths } from '@/shared/paths'
import { Landing } from './Landing'
import { queryClient } from './query-client'
import { router } from './router'
import { theme } from './theme'

const VerifyPage = lazy(() => import('@/features/weekly-sheets/VerifyPage'))
const Public = lazy(() => import('./Public'))
const Toasts = lazy(() => import('./Toasts'))
// set by nginx for the style element of the component library (Content-Security-Policy)
const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? ''

/** A code on paper is confirmed to anybody; everything else asks who one is. */
function Content({ signedIn }: { signedIn: boolean }) {
  if (window.location.pathname.startsWith(paths.verify)) {
    return (
      <Suspense>
        <VerifyPage code={decodeURIComponent(window.location.pathname.slice(paths.verify.length))} />
      </Suspense>
    )
  }
  const path = window.location.pathname
  if (path === paths.activate || (!signedIn && path === paths.verifyLog)) {
    return (
      <Suspense>
        <Public />
      </Suspense>
    )
  }
  return signedIn ? <RouterProvider router={router} /> : <Landing />
}

/** The whole page: theme, server state, and either the log-in or the routes. */
export function App({ signedIn }: { signedIn: boolean }) {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={() => nonce}>
      <QueryClientProvider client={queryClient}>
        <Content signedIn={signedIn} />
        <Suspense>
          <Toasts />
        </Suspense>
      </QueryClientProvider>
    </MantineProvider>
  )
}
