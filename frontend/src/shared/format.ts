import { i18next } from './i18n'

const locale = () => (i18next.language === 'en' ? 'en-GB' : 'zh-CN')
const SCHOOL_ZONE = 'Asia/Shanghai'

/** An instant of the service as date and time of the school. */
export function dateTime(instant: string | undefined | null): string {
  if (!instant) return ''
  return new Intl.DateTimeFormat(locale(), {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: SCHOOL_ZONE,
  }).format(new Date(instant))
}

/** How long ago an instant was, in the words of the language: 3 days ago, or just now. */
export function ago(instant: string, now = Date.now()): string {
  const minutes = Math.round((now - new Date(instant).getTime()) / 60_000)
  if (minutes < 1) return i18next.t('justNow')
  const words = new Intl.RelativeTimeFormat(locale(), { numeric: 'always' })
  if (minutes < 60) return words.format(-minutes, 'minute')
  if (minutes < 48 * 60) return words.format(-Math.round(minutes / 60), 'hour')
  return words.format(-Math.round(minutes / 1440), 'day')
}

/** A calendar day, `2026-08-31`, in words of the language; never moved by a time zone. */
export function day(date: string | undefined | null): string {
  if (!date) return ''
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(`${date.slice(0, 10)}T00:00:00Z`),
  )
}

/** The calendar day after another, as `2026-09-01`. */
export function dayAfter(date: string): string {
  const next = new Date(`${date.slice(0, 10)}T00:00:00Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  return next.toISOString().slice(0, 10)
}

/** A count with the grouping of the language. */
export function count(n: number): string {
  return new Intl.NumberFormat(locale()).format(n)
}

/** A rate from the service (97.42) with its two decimals; a dash where an empty group has none (R2.3). */
export function rate(value: number | null | undefined): string {
  if (value === null || value === undefined) return '—'
  return `${new Intl.NumberFormat(locale(), { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value)} %`
}

/** The size of a file for people. */
export function fileSize(bytes: number | undefined | null): string {
  if (!bytes) return ''
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`
}

/** The short form of a content digest that people compare: the same code, the same destination, details and files. */
export function verificationCode(digest: string): string {
  return (digest.slice(0, 16).toUpperCase().match(/.{4}/g) ?? []).join('-')
}
