import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import type { RosterImport } from '@/shared/api/types'
import { upload } from '@/shared/api/upload'
import { show } from '@/test/render'
import { ImportForm } from './ImportForm'

vi.mock('@/shared/api/upload', () => ({ upload: vi.fn() }))

const report: RosterImport = {
  id: '5',
  cohort: 2022,
  version: null,
  status: 'CHECKED',
  fileName: '名单.csv',
  dryRun: true,
  rows: 2,
  processed: 2,
  added: 0,
  changed: 1,
  unchanged: 1,
  missing: 3877,
  removed: 0,
  rejected: 0,
  ignoredColumns: [],
  changedColumns: [
    { column: '身份证号', count: 1 },
    { column: '班级', count: 1 },
  ],
  changes: [
    {
      studentNumber: '2022010101',
      row: 2,
      column: '身份证号',
      before: '430***********0011',
      after: '430***********0028',
    },
  ],
  structureCount: 1,
  structure: [{ kind: 'CLASS', key: '01/机电2201斑', name: '机电2201斑', before: null, graduates: 1 }],
  errorCount: 0,
  errors: [],
  createdAt: '2026-11-26T01:00:00Z',
  finishedAt: '2026-11-26T01:00:01Z',
}

describe('importing a roster', () => {
  it('names what changes, and takes thousands off only after their number was typed', async () => {
    vi.mocked(upload).mockResolvedValue(report)
    const user = userEvent.setup()
    show(<ImportForm year={2022} />)
    const input = document.querySelector('input[type=file]')
    await waitFor(() => expect(document.querySelector('input[type=file]')).not.toBeNull())
    await user.upload(
      (input ?? document.querySelector('input[type=file]')) as HTMLInputElement,
      new File(['x'], '名单.csv'),
    )
    await user.click(screen.getByRole('button', { name: '试运行' }))
    expect(await screen.findByText('1 名毕业生的身份证号有变')).toBeVisible()
    expect(screen.getByText(/新班级 01\/机电2201斑 · 文件中有 1 名毕业生/)).toBeVisible()
    expect(screen.getByText('430***********0028')).toBeVisible()
    const takeOver = screen.getByRole('button', { name: '正式导入' })
    expect(takeOver).toBeEnabled()
    await user.click(screen.getByRole('checkbox', { name: /3,877 名毕业生移出名单/ }))
    expect(takeOver).toBeDisabled()
    await user.type(screen.getByLabelText(/请输入要移出的人数/), '387')
    expect(takeOver).toBeDisabled()
    await user.type(screen.getByLabelText(/请输入要移出的人数/), '7')
    await user.click(takeOver)
    await waitFor(() => expect(upload).toHaveBeenCalledTimes(2))
    expect(vi.mocked(upload).mock.calls[1]?.[0].path).toContain('removeMissing=true&expectedMissing=3877')
  })
})
