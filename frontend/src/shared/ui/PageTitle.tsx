import { Title } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

let first = true

/** The heading of a page: names the browser's tab and takes the focus after a change of page. */
export function PageTitle({ children }: { children: string }) {
  const { t } = useTranslation()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${children} · ${t('app.name')}`
  }, [children, t])
  useEffect(() => {
    if (!first) heading.current?.focus({ preventScroll: true })
    first = false
  }, [])
  return (
    <Title order={1} size="h2" tabIndex={-1} ref={heading}>
      {children}
    </Title>
  )
}
