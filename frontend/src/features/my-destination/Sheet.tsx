import type { ReactNode } from 'react'
import classes from './Sheet.module.css'

/** A sheet of A4 as it comes out of the printer. */
export function Sheet({ title, children }: { title: string; children: ReactNode }) {
  return (
    <article className={classes.sheet} lang="zh-CN" aria-label={title}>
      <h2 className={classes.title}>{title}</h2>
      {children}
    </article>
  )
}

interface BlankProps {
  children?: ReactNode
  /** Room for an ID number. */
  wide?: boolean
  /** Several lines to write on. */
  lines?: boolean
}

/** What is known, underlined; a line to write on where nothing is. */
export function Blank({ children, wide, lines }: BlankProps) {
  if (lines && !children) {
    return (
      <>
        <span className={classes.line} />
        <span className={classes.line} />
        <span className={classes.line} />
      </>
    )
  }
  return (
    <span className={classes.blank} data-wide={wide || undefined} data-empty={!children || undefined}>
      {children}
    </span>
  )
}

/** Who signs, and when. */
export function Signature({ label }: { label: string }) {
  return (
    <p className={classes.signature}>
      <span>
        {label}：<Blank wide />
      </span>
      <span>
        <Blank />年<Blank />月<Blank />日
      </span>
    </p>
  )
}
