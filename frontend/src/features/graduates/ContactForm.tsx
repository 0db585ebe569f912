import { Button, Checkbox, Group, Paper, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/shared/api/me'
import { Refusal } from '@/shared/api/problem'
import type { Graduate } from '@/shared/api/types'
import { Row } from '@/shared/ui/DetailsList'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { useChangeGraduate } from './api'

/** National bit mask of difficulty: employment, family, disability (R5.5). */
const bits = [1, 2, 4]

/** Phone and mail as those read them who may not change them (R4.1: an inspector writes findings only). */
export function Contact({ graduate }: { graduate: Graduate }) {
  const { t } = useTranslation('graduates')
  return (
    <Paper withBorder p="md">
      <dl style={{ margin: 0, display: 'grid', gap: 6 }}>
        <Row label={t('phone')}>{graduate.phone ?? '—'}</Row>
        <Row label={t('email')}>{graduate.email ?? '—'}</Row>
        <Row label={t('difficulty')}>
          {bits
            .filter(bit => graduate.difficulty & bit)
            .map(bit => t(`difficultyBit.${bit}`))
            .join(' · ') || '—'}
        </Row>
      </dl>
    </Paper>
  )
}

/** Phone and mail; whoever keeps the roster also sets the difficulty. */
export function ContactForm({ graduate }: { graduate: Graduate }) {
  const { t } = useTranslation('graduates')
  const keepsRoster = useMe().navigation.includes('roster')
  const [phone, setPhone] = useState(graduate.phone ?? '')
  const [email, setEmail] = useState(graduate.email ?? '')
  const [difficulty, setDifficulty] = useState(graduate.difficulty)
  const change = useChangeGraduate(graduate.id)
  const refusal = change.error instanceof Refusal ? change.error : undefined
  function submit(event: FormEvent) {
    event.preventDefault()
    const contact = { version: graduate.version, phone: phone.trim(), email: email.trim() }
    change.mutate(difficulty === graduate.difficulty ? contact : { ...contact, difficulty })
  }
  return (
    <Paper withBorder p="md">
      <form onSubmit={submit}>
        <Stack gap="sm">
          <TextInput
            label={t('phone')}
            type="tel"
            value={phone}
            onChange={event => setPhone(event.currentTarget.value)}
            error={refusal?.fieldError('phone')}
          />
          <TextInput
            label={t('email')}
            type="email"
            value={email}
            onChange={event => setEmail(event.currentTarget.value)}
            error={refusal?.fieldError('email')}
          />
          {keepsRoster ? (
            <Checkbox.Group
              label={t('difficulty')}
              value={bits.filter(bit => difficulty & bit).map(String)}
              onChange={chosen => setDifficulty(chosen.reduce((sum, bit) => sum + Number(bit), 0))}
            >
              <Group mt={6}>
                {bits.map(bit => (
                  <Checkbox key={bit} value={String(bit)} label={t(`difficultyBit.${bit}`)} />
                ))}
              </Group>
            </Checkbox.Group>
          ) : (
            difficulty !== 0 && (
              <Text size="sm">
                {t('inDifficulty')}:{' '}
                {bits
                  .filter(bit => difficulty & bit)
                  .map(bit => t(`difficultyBit.${bit}`))
                  .join(' · ')}
              </Text>
            )
          )}
          <ProblemPanel error={change.error} />
          <Group>
            <Button type="submit" variant="default" loading={change.isPending}>
              {t('save')}
            </Button>
            {change.isSuccess && (
              <Text size="sm" role="status">
                {t('saved')}
              </Text>
            )}
          </Group>
        </Stack>
      </form>
    </Paper>
  )
}
