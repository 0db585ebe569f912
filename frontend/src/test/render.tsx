import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router'
import { render } from '@testing-library/react'
import { type ReactNode, Suspense } from 'react'
import { cleanSearch, readSearch, writeSearch } from '@/shared/search'

/** Shows something inside everything a page has around it; `path` may carry a search, `route` names its parameters. */
export function show(ui: ReactNode, path = '/', route = '$') {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const root = createRootRoute({ validateSearch: cleanSearch })
  const any = createRoute({
    getParentRoute: () => root,
    path: route,
    component: () => <Suspense fallback="…">{ui}</Suspense>,
  })
  const index = createRoute({
    getParentRoute: () => root,
    path: '/',
    component: () => <Suspense fallback="…">{ui}</Suspense>,
  })
  const router = createRouter({
    routeTree: root.addChildren([index, any]),
    history: createMemoryHistory({ initialEntries: [path] }),
    parseSearch: readSearch,
    stringifySearch: writeSearch,
  })
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={client}>
        <RouterProvider router={router as never} />
      </QueryClientProvider>
    </MantineProvider>,
  )
  return { client, router }
}
