import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { afterEach, describe, expect, it } from 'vitest'
import { refuse, server } from '@/test/server'
import VerifyPage from './VerifyPage'

// as the public page shows it: outside the application, without its router
function open(address: string) {
  window.history.replaceState(null, '', address)
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <VerifyPage />
      </QueryClientProvider>
    </MantineProvider>,
  )
}

const nothing = () => HttpResponse.json([])

describe('R9.2 checking a rate that is not published', () => {
  afterEach(() => window.history.replaceState(null, '', '/'))

  it.each([
    ['a year without a rate', '2016'],
    ['a word', 'abc'],
    ['a number that is no year', '-5'],
    ['a year with more', '20260'],
  ])('says that nothing is published for %s', async (_, year) => {
    server.use(
      http.get('*/api/v1/public/signing-keys', nothing),
      http.get('*/api/v1/public/checkpoints', nothing),
      http.get('*/api/v1/public/initial-rates/2016', () => refuse(404, 'not-found') as never),
    )
    open(`/verify?rate=${year}`)
    expect(await screen.findByText(`${year} 届没有公布过就业率`)).toBeVisible()
    expect(screen.getByText(/公布过的就业率不会撤回/)).toBeVisible()
  })

  it('shows the page and a refusal outside the application, too', async () => {
    const hidden = () => refuse(404, 'not-found', { title: '找不到' }) as never
    server.use(
      http.get('*/api/v1/public/signing-keys', hidden),
      http.get('*/api/v1/public/checkpoints', hidden),
    )
    open('/verify')
    expect(await screen.findByText('找不到')).toBeVisible()
  })
})
