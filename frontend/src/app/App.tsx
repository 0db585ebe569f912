import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { Landing } from './Landing'
import { queryClient } from './query-client'
import { router } from './router'
import { theme } from './theme'

const Toasts = lazy(() => import('./Toasts'))
// set by nginx for the style element of the component library (Content-Security-Policy)
const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? ''

/** The whole page: theme, server state, and either the log-in or the routes. */
export function App({ signedIn }: { signedIn: boolean }) {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={() => nonce}>
      <QueryClientProvider client={queryClient}>
        {signedIn ? <RouterProvider router={router} /> : <Landing />}
        <Suspense>
          <Toasts />
        </Suspense>
      </QueryClientProvider>
    </MantineProvider>
  )
}
