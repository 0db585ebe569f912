import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { describe, expect, it } from 'vitest'
import type { Declaration, DeclarationEdit } from '@/shared/api/types'
import { declaration } from '@/test/declaration'
import { draft, file, serve } from '@/test/graduate'
import { show } from '@/test/render'
import { refuse, server } from '@/test/server'
import DraftPage from './DraftPage'

const details = { employer: { name: '长沙机电有限公司', creditCode: '91350100M000100Y43' } }
const page = '/my-destination/declare/7'

function open(declarations: Declaration[], step: string) {
  serve(declarations)
  const shown = show(<DraftPage />, `${page}?step=${step}`, '/my-destination/declare/$id')
  return { ...shown, user: userEvent.setup() }
}

describe('a draft, step by step', () => {
  it('offers another destination and the deletion at the first step, with nothing filled in', async () => {
    open([draft({ details: {} })], 'details')
    const change = await screen.findByRole('link', { name: '选错了？更换去向' })
    expect(change).toHaveAttribute('href', '/my-destination/declare?draft=7')
    expect(screen.getByRole('button', { name: '删除这份草稿' })).toBeVisible()
  })

  it('deletes nothing before the question is answered', async () => {
    const deleted: string[] = []
    const { user } = open([draft({ evidence: [file()] })], 'summary')
    server.use(
      http.delete('*/api/v1/declarations/7', ({ request }) => {
        deleted.push(request.url)
        return new HttpResponse(null, { status: 204 })
      }),
    )
    await user.click(await screen.findByRole('button', { name: '删除这份草稿' }))
    const question = await screen.findByRole('dialog')
    expect(within(question).getByText('草稿里的 1 个材料也会一起删除。')).toBeVisible()
    await user.click(within(question).getByRole('button', { name: '不删除' }))
    expect(deleted).toEqual([])
  })

  it('goes one step back with the back button', async () => {
    const { router, user } = open([draft({ evidence: [file()] })], 'proof')
    await user.click(await screen.findByRole('button', { name: '下一步' }))
    expect(await screen.findByRole('heading', { name: /核对并提交/ })).toBeVisible()
    router.history.back()
    expect(await screen.findByRole('heading', { name: /上传证明/ })).toBeVisible()
  })
})

describe('two tabs', () => {
  it('keeps what I typed when another tab stored something else, and offers that beside it', async () => {
    const mine = draft({ details })
    const other = draft({ version: 4, details: { employer: { ...details.employer, name: '丙厂' } } })
    const saved: DeclarationEdit[] = []
    const declarations = [mine]
    const { user } = open(declarations, 'details')
    server.use(
      http.put('*/api/v1/declarations/7', async ({ request }) => {
        const body = (await request.json()) as DeclarationEdit
        saved.push(body)
        declarations[0] = other
        if (body.version === 3) return refuse(409, 'changed-meanwhile') as never
        return HttpResponse.json({ ...other, version: 5 }) as never
      }),
    )
    const name = await screen.findByLabelText(/单位名称/)
    await user.clear(name)
    await user.type(name, '乙厂')
    await user.click(screen.getByRole('button', { name: '下一步' }))
    expect(await screen.findByText('已保存：丙厂')).toBeVisible()
    expect(screen.getByText('这份草稿在另一个窗口或设备上改过')).toBeVisible()
    expect(name).toHaveValue('乙厂')
    await user.click(screen.getByRole('button', { name: '单位名称：用已保存的' }))
    expect(name).toHaveValue('丙厂')
    await user.click(screen.getByRole('button', { name: '下一步' }))
    await waitFor(() => expect(saved.at(-1)).toMatchObject({ version: 4, details: other.details }))
  })

  it('has my text after a reload that brings another version', async () => {
    window.sessionStorage.setItem(
      'luoshi.draft.details-7',
      JSON.stringify({ base: { 'employer.name': '甲厂' }, typed: { 'employer.name': '乙厂' } }),
    )
    open([draft({ version: 9, details: { employer: { name: '丙厂' } } })], 'details')
    expect(await screen.findByRole('textbox', { name: /单位名称/ })).toHaveValue('乙厂')
    expect(screen.getByText('已保存：丙厂')).toBeVisible()
  })
})

describe('the summary', () => {
  it('shows the receipt after a double click: one submission, nothing refused', async () => {
    let posts = 0
    const { router, user } = open([draft({ evidence: [file()] })], 'summary')
    server.use(
      http.post('*/api/v1/declarations/7/submission', () => {
        posts += 1
        return posts === 1
          ? (HttpResponse.json(declaration({ version: 4 })) as never)
          : (refuse(409, 'step-not-allowed') as never)
      }),
    )
    for (const statement of await screen.findAllByRole('checkbox')) await user.click(statement)
    await user.dblClick(screen.getByRole('button', { name: '提交' }))
    await waitFor(() => expect(router.state.location.pathname).toBe('/my-destination/receipt/7'))
    expect(posts).toBe(1)
  })

  it('asks for the statements again once the declaration changed', async () => {
    window.sessionStorage.setItem('luoshi.draft.statements-7-3-31', '["NOT_FORCED","NOT_FALSE"]')
    const declarations = [draft({ evidence: [file()] })]
    const { client } = open(declarations, 'summary')
    expect(await screen.findByRole('button', { name: '提交' })).toBeEnabled()
    declarations[0] = draft({ evidence: [file()], version: 4 })
    await client.invalidateQueries()
    await waitFor(() => expect(screen.getByRole('button', { name: '提交' })).toBeDisabled())
  })

  it('says that a verified job stops counting at once before "not employed" is handed in (R6.1)', async () => {
    const verified = declaration({ id: '5', state: 'VERIFIED', countsAs: 'VERIFIED' })
    open([draft({ destination: 'SEEKING', slots: [] }), verified], 'summary')
    const warning = await screen.findByText('提交后，已认定的去向立刻不再计入就业')
    expect(warning.closest('[role=alert]')).toHaveTextContent(/签劳动合同.*R6\.1/)
  })

  it('says nothing of it where another job is handed in', async () => {
    const verified = declaration({ id: '5', state: 'VERIFIED', countsAs: 'VERIFIED' })
    open([draft({ evidence: [file()] }), verified], 'summary')
    await screen.findByRole('button', { name: '提交' })
    expect(screen.queryByText(/立刻不再计入就业/)).toBeNull()
  })
})

describe('proof that was returned', () => {
  const returned = {
    at: '2022-07-01T00:00:00Z',
    actor: '王老师',
    role: 'counselor',
    reasons: ['NOT_LEGIBLE' as const],
    slots: ['contract'],
    comment: null,
  }
  const earlier = declaration({ id: '6', state: 'RETURNED', returned, evidence: [file({ id: '30' })] })

  it('is marked to be replaced while it is the same file; going on is possible', async () => {
    open([draft({ copyOf: '6', evidence: [file()] }), earlier], 'proof')
    expect(await screen.findByText('需要更换')).toBeVisible()
    expect(screen.queryByText('已上传')).toBeNull()
    expect(screen.getByText(/还是上次被退回的文件/)).toBeVisible()
    expect(screen.getByRole('button', { name: '下一步' })).toBeEnabled()
  })

  it('is uploaded once another file is there', async () => {
    open([draft({ copyOf: '6', evidence: [file({ sha256: 'bb' })] }), earlier], 'proof')
    expect(await screen.findByText('材料看不清')).toBeVisible()
    expect(screen.getByText('已上传')).toBeVisible()
    expect(screen.queryByText('需要更换')).toBeNull()
  })
})
