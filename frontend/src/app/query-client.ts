import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { Refusal } from '@/shared/api/problem'
import { announceOutsideFailure } from '@/shared/ui/toast'

function toast(error: unknown) {
  if (error instanceof Refusal && error.outside) announceOutsideFailure(error)
}

/** Server state lives here only. A refusal is final; failures of network or service are tried twice more. Without a
 * network everything fails and says so: nothing waits in silence for it to come back. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: toast }),
  mutationCache: new MutationCache({ onError: toast }),
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: 15_000,
      retry: (failures, error) => failures < 2 && error instanceof Refusal && error.outside,
    },
    mutations: { networkMode: 'always', retry: false },
  },
})
