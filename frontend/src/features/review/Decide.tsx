import { Button, Checkbox, Group, Kbd, Paper, Stack, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Action, Attestation, Declaration, ReturnReason } from '@/shared/api/types'
import { onceSent, useDraft } from '@/shared/drafts'
import type { PolicyLookup } from '@/shared/policy'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { type Decision, useDecide } from './api'
import { EMPTY_RETURN, ReturnForm, type Returning } from './ReturnForm'
import classes from './review.module.css'
import { useKeys } from './useKeys'

interface Props {
  declaration: Declaration
  policy: PolicyLookup
  onDecided: (what: string) => void
}

/** Pass or return: buttons from `allowedActions` and nothing else; the statements come before a pass. */
export function Decide({ declaration, policy, onDecided }: Props) {
  const { t } = useTranslation('review')
  const [made, setMade] = useState<Attestation[]>([])
  const [kept, keep, forget] = useDraft<Returning>(`return-${declaration.id}`, EMPTY_RETURN)
  const [opened, setOpened] = useState(false)
  // what was being typed is found open again
  const begun = kept.reasons.length > 0 || kept.slots.length > 0 || kept.comment !== ''
  const returning = opened || begun ? kept : undefined
  const [refused, setRefused] = useState<unknown>()
  const decide = useDecide(declaration.id)
  const may = (action: Action) => declaration.allowedActions.includes(action)
  const asked = may('PASS') ? declaration.attestations : []
  const openFlags = declaration.flags.some(flag => !flag.outcome)

  useEffect(() => setRefused(decide.error), [decide.error])

  function send(decision: Decision) {
    if (decide.isPending) return
    const told = () => onDecided(t(`done.${decision.action}`, { name: declaration.graduate.name }))
    onceSent(decide.mutateAsync({ ...decision, version: declaration.version }, { onSuccess: told }), forget)
  }

  function pass() {
    if (!may('PASS')) return
    if (openFlags) return document.getElementById('flags-box')?.focus()
    const open = asked.find(code => !made.includes(code))
    if (open) return document.getElementById(`statement-${open}`)?.focus()
    send({ action: 'PASS', attestations: made })
  }

  const startReturn = () => may('RETURN') && setOpened(true)
  function cancelReturn() {
    keep(EMPTY_RETURN)
    forget()
    setOpened(false)
  }
  const toggle = (code: ReturnReason) => {
    if (!may('RETURN')) return
    const { reasons } = kept
    setOpened(true)
    keep({
      ...kept,
      reasons: reasons.includes(code) ? reasons.filter(one => one !== code) : [...reasons, code],
    })
  }
  const digits = Object.fromEntries(
    policy.policy.reasons.slice(0, 9).map((reason, index) => [String(index + 1), () => toggle(reason.code)]),
  )
  useKeys({ a: pass, r: startReturn, ...digits, Escape: cancelReturn })

  if (!may('PASS') && !may('RETURN')) {
    return (
      <Paper withBorder p="md">
        <Text size="sm">{t('nothingAllowed')}</Text>
      </Paper>
    )
  }
  return (
    <Paper withBorder p="md" component="section" aria-label={t('decide')} className={classes.decide}>
      <Stack gap="sm">
        {asked.length > 0 && !returning && (
          <Checkbox.Group
            value={made}
            onChange={value => setMade(value as Attestation[])}
            label={t('statements')}
          >
            <Stack gap="xs" mt={6}>
              {asked.map(code => (
                <Checkbox
                  key={code}
                  id={`statement-${code}`}
                  value={code}
                  label={policy.attestationText(code)}
                />
              ))}
            </Stack>
          </Checkbox.Group>
        )}
        {openFlags && may('PASS') && !returning && <Text size="sm">{t('flagsFirst')}</Text>}
        <ProblemPanel error={refused} />
        {returning ? (
          <ReturnForm
            declaration={declaration}
            policy={policy}
            value={returning}
            onChange={keep}
            onCancel={cancelReturn}
            onSend={() =>
              send({ action: 'RETURN', ...returning, comment: returning.comment.trim() || undefined })
            }
            sending={decide.isPending}
          />
        ) : (
          <Group grow>
            {may('PASS') && (
              <Button
                onClick={pass}
                loading={decide.isPending}
                rightSection={
                  <Kbd size="xs" visibleFrom="md" aria-hidden>
                    A
                  </Kbd>
                }
              >
                {t('action.PASS')}
              </Button>
            )}
            {may('RETURN') && (
              <Button
                variant="default"
                onClick={startReturn}
                rightSection={
                  <Kbd size="xs" visibleFrom="md" aria-hidden>
                    R
                  </Kbd>
                }
              >
                {t('action.RETURN')}
              </Button>
            )}
          </Group>
        )}
      </Stack>
    </Paper>
  )
}
