import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { show } from '@/test/render'
import { whole } from '../api/whole'
import { ListPages, usePage } from './ListPages'

function Subject({ total }: { total: number }) {
  return (
    <>
      <p>{`${usePage()} ${usePage('acting')}`}</p>
      <ListPages total={total} />
      <ListPages total={total} name="acting" />
    </>
  )
}

describe('a list that has more rows than one page', () => {
  it('leads to them; two lists on a page do not turn each other', async () => {
    const { router } = show(<Subject total={120} />, '/?page=1')
    expect(await screen.findByText('1 0')).toBeVisible()
    await userEvent.click(screen.getAllByRole('button', { name: '3' })[1]!)
    await waitFor(() => expect(router.state.location.search).toEqual({ page: '1', acting: '2' }))
    expect(screen.getByText('1 2')).toBeVisible()
  })

  it('says nothing where all rows are there', async () => {
    show(<Subject total={50} />, '/?page=x')
    expect(await screen.findByText('0 0')).toBeVisible()
    expect(screen.queryByRole('button')).toBeNull()
  })

  it('goes back to the last page where it has fewer than the address says', async () => {
    const { router } = show(<Subject total={120} />, '/?page=9')
    await waitFor(() => expect(router.state.location.search).toEqual({ page: '2' }))
    expect(screen.getByText('2 0')).toBeVisible()
  })

  it('is read to its end where it is searched here', async () => {
    const rows = Array.from({ length: 450 }, (_, at) => at)
    const found = await whole(async page => ({
      items: rows.slice(page * 200, page * 200 + 200),
      total: 450,
      more: true,
    }))
    expect(found).toEqual({ items: rows, total: 450, more: true })
    // rows that went meanwhile do not make it ask for ever
    expect(await whole(async page => ({ items: page ? [] : [1], total: 9 }))).toEqual({
      items: [1],
      total: 9,
    })
  })
})

/** What shows a few on purpose, and where the rest is. */
const FEW = ['shared/api/notifications.ts'] // the bell links to all of them

it('no query asks for the first rows of a list without a way to the others', () => {
  const source = join(import.meta.dirname, '../..')
  const cut = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter(file => /\.tsx?$/.test(file) && !file.includes('.test.') && !file.endsWith('schema.d.ts'))
    .filter(file => !FEW.includes(file))
    .filter(file =>
      /query: \{(?![^}]*(?:\bpage\b|\.\.\.wanted))[^}]*\bsize: ?[0-9A-Z]/.test(
        readFileSync(join(source, file), 'utf8'),
      ),
    )
  expect(cut).toEqual([])
})
