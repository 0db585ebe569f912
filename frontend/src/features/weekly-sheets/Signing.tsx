import { Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core'
import { IconSignature } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Refusal } from '@/shared/api/problem'
import type { SheetStatement, WeeklySheet } from '@/shared/api/types'
import { signInAfresh } from '@/shared/auth/session'
import { useDraft } from '@/shared/drafts'
import { Loading } from '@/shared/ui/Loading'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { sampleQuery, statementsQuery, useSign } from './api'

const FRESH = '/problems/fresh-login-required'

/** The statements one by one, the title, and the signature; an older session goes to the log-in page and comes back here (R8.1). */
export function Signing({ sheet }: { sheet: WeeklySheet }) {
  const { t, i18n } = useTranslation('weekly-sheets')
  const statements = useQuery(statementsQuery)
  // of this confirmation: what was stated about figures that were sent back says nothing about those confirmed since
  const [made, setMade, forgetMade] = useDraft<SheetStatement[]>(
    `sheet-statements-${sheet.id}-${sheet.confirmation!.sha256}`,
    [],
  )
  const [title, setTitle, forgetTitle] = useDraft(`sheet-title-${sheet.id}`, '')
  const doubtful =
    useQuery(sampleQuery(sheet.id)).data?.items.filter(one => one.outcome === 'DOUBTFUL').length ?? 0
  const [leaving, setLeaving] = useState(false)
  const sign = useSign(sheet.id)
  const stale = sign.error instanceof Refusal && sign.error.problem.type === FRESH
  if (statements.isPending) return <Loading />
  if (statements.isError)
    return <ProblemPanel error={statements.error} onRetry={() => statements.refetch()} />
  const all = statements.data
  const done = sheet.confirmation!.looked === sheet.confirmation!.sample
  if (doubtful > 0) return <Text size="sm">{t('doubtfulNoSignature', { n: doubtful })}</Text>
  function submit(event: FormEvent) {
    event.preventDefault()
    sign.mutate(
      { statements: made, title: title.trim() },
      {
        onSuccess: () => {
          forgetMade()
          forgetTitle()
        },
      },
    )
  }
  const toggle = (code: SheetStatement) =>
    setMade(made.includes(code) ? made.filter(one => one !== code) : [...made, code])
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        {!done && <Text size="sm">{t('sampleFirst')}</Text>}
        {all.map(one => (
          <Checkbox
            key={one.code}
            checked={made.includes(one.code)}
            onChange={() => toggle(one.code)}
            label={i18n.language === 'en' ? `${one.text.en} (${one.rule})` : `${one.text.zh}（${one.rule}）`}
          />
        ))}
        <TextInput
          label={t('yourTitle')}
          description={t('yourTitleHint')}
          required
          maxLength={60}
          value={title}
          onChange={event => setTitle(event.currentTarget.value)}
        />
        <ProblemPanel error={sign.error} />
        <Group>
          {stale ? (
            <Button
              loading={leaving}
              onClick={() => {
                setLeaving(true)
                signInAfresh().catch(() => setLeaving(false))
              }}
            >
              {t('logInAgain')}
            </Button>
          ) : (
            <Button
              type="submit"
              leftSection={<IconSignature size={18} aria-hidden />}
              disabled={!done || made.length < all.length || !title.trim()}
              loading={sign.isPending}
            >
              {t('signNow')}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  )
}
