import { Pagination } from '@mantine/core'
import { useTranslation } from 'react-i18next'

interface Props {
  /** From 0. */
  page: number
  /** Rows of all pages, and rows a page. */
  total: number
  size: number
  onPage: (page: number) => void
  /** Beside something else: smaller, without the neighbours of this page. */
  narrow?: boolean
}

/** The way to the other pages of a list; nothing where there is only one. */
export function Pages({ page, total, size, onPage, narrow }: Props) {
  const { t } = useTranslation()
  if (total <= size) return null
  return (
    <Pagination
      size={narrow ? 'sm' : undefined}
      siblings={narrow ? 0 : 1}
      value={page + 1}
      total={Math.ceil(total / size)}
      onChange={next => onPage(next - 1)}
      getControlProps={control => ({ 'aria-label': t(control === 'next' ? 'nextPage' : 'previousPage') })}
      getItemProps={item => ({ 'aria-label': String(item) })}
    />
  )
}
