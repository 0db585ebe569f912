import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { Refusal } from '@/shared/api/problem'
import { upload } from '@/shared/api/upload'
import { show } from '@/test/render'
import { HandInForm } from './HandInForm'

vi.mock('@/shared/api/upload', () => ({ upload: vi.fn() }))
vi.mock('@/shared/api/client', async original => ({
  ...(await original<object>()),
  api: { GET: async () => undefined },
  ok: async () => ({
    columns: [
      { column: 'STUDENT_NUMBER', heading: '学号' },
      { column: 'NAME', heading: '姓名' },
      { column: 'EMPLOYER', heading: '单位名称' },
    ],
    mapping: [],
  }),
}))

describe('handing in an export of the register', () => {
  it('asks once which columns unknown headings are, proposes what is like one, and sends what was chosen', async () => {
    const rejected = new Refusal(
      {
        type: '/problems/register-rejected',
        title: '国家平台的文件不能使用',
        detail: '有的列名系统不认识',
        headings: [
          { heading: '学号', column: 'STUDENT_NUMBER', suggestion: null },
          { heading: '学生全名', column: null, suggestion: 'NAME' },
          { heading: '备注', column: null, suggestion: null },
        ],
        missing: ['NAME', 'EMPLOYER'],
      },
      422,
    )
    vi.mocked(upload).mockRejectedValueOnce(rejected).mockResolvedValueOnce({ id: '7' })
    const user = userEvent.setup()
    show(<HandInForm year={2022} />)
    await waitFor(() => expect(document.querySelector('input[type=file]')).not.toBeNull())
    const input = document.querySelector('input[type=file]') as HTMLInputElement
    await user.upload(input, new File(['x'], '平台.xlsx'))
    await user.click(screen.getByRole('button', { name: '开始核对' }))
    const name = await screen.findByRole('combobox', { name: '“学生全名”' })
    await waitFor(() => expect(name).toHaveDisplayValue('姓名'))
    expect(screen.queryByRole('combobox', { name: '“学号”' })).toBeNull()
    const send = screen.getByRole('button', { name: '记住并核对' })
    expect(send).toBeDisabled()
    await user.selectOptions(screen.getByRole('combobox', { name: '“备注”' }), '不用这一列')
    await user.click(send)
    await waitFor(() => expect(upload).toHaveBeenCalledTimes(2))
    const form = vi.mocked(upload).mock.calls[1]![0].form
    expect(JSON.parse(String(form.get('mapping')))).toEqual({ 学生全名: 'NAME', 备注: '' })
  })
})
