import { Button, Paper, Stack, Text } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { Action, Declaration, Graduate } from '@/shared/api/types'
import { day } from '@/shared/format'
import { paths } from '@/shared/paths'
import type { PolicyLookup } from '@/shared/policy'
import { ButtonLink } from '@/shared/ui/links'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { useOpenDraft } from './api'
import { ReturnedBefore } from './ReturnedBefore'

// what only some need on the first page comes when they need it
const ConfirmPanel = lazy(async () => ({ default: (await import('./ConfirmPanel')).ConfirmPanel }))
const DeleteDraft = lazy(async () => ({ default: (await import('./DeleteDraft')).DeleteDraft }))
const DisputeButton = lazy(async () => ({ default: (await import('./OwnSteps')).DisputeButton }))
const WithdrawButton = lazy(async () => ({ default: (await import('./OwnSteps')).WithdrawButton }))

interface Props {
  graduate: Graduate
  declaration: Declaration | undefined
  policy: PolicyLookup
}

/** One card, one button: what the graduate does next, decided by state and allowed actions of the service. */
export function NextStep({ graduate, declaration, policy }: Props) {
  const { t } = useTranslation('my-destination')
  if (!declaration) {
    return (
      <Card text={t('todo.NONE')}>
        <ButtonLink to={paths.declare} size="lg">
          {t('todo.start')}
        </ButtonLink>
      </Card>
    )
  }
  const may = (action: Action) => declaration.allowedActions.includes(action)
  const { state, id } = declaration
  if (state === 'DRAFT') {
    return (
      <Card text={t('todo.DRAFT')}>
        <ReturnedBefore declaration={declaration} policy={policy} />
        <ButtonLink to={paths.draft} params={{ id }} size="lg">
          {t('todo.continue')}
        </ButtonLink>
        {declaration.editable && (
          <ButtonLink to={paths.declare} search={{ draft: id }} variant="default" size="md">
            {t('draft.change')}
          </ButtonLink>
        )}
        {declaration.deletable && (
          <Suspense>
            <DeleteDraft declaration={declaration} />
          </Suspense>
        )}
      </Card>
    )
  }
  if (may('CONFIRM')) return <ConfirmPanel declaration={declaration} policy={policy} />
  // declined by the graduate: a copy of what was not true would help nobody
  if (state === 'RETURNED' && declaration.onBehalf && !declaration.returned?.reasons.length) {
    return (
      <Card text={t('todo.DECLINED')}>
        <ButtonLink to={paths.declare} size="lg">
          {t('todo.start')}
        </ButtonLink>
      </Card>
    )
  }
  if (state === 'RETURNED') return <Correct graduate={graduate} declaration={declaration} />
  return (
    <Card text={t(`todo.${state}`)}>
      <Suspense>{may('WITHDRAW') && <WithdrawButton declaration={declaration} />}</Suspense>
      {(state === 'VERIFIED' || state === 'ANNULLED') && (
        <ButtonLink to={paths.declare} variant="default" size="md">
          {t('todo.change')}
        </ButtonLink>
      )}
      <Suspense>{may('DISPUTE') && <DisputeButton declaration={declaration} />}</Suspense>
    </Card>
  )
}

function Card({ text, children }: { text: string; children: React.ReactNode }) {
  return (
    <Paper withBorder p="md" shadow="xs">
      <Stack gap="sm">
        <Text>{text}</Text>
        {children}
      </Stack>
    </Paper>
  )
}

function Correct({ graduate, declaration }: { graduate: Graduate; declaration: Declaration }) {
  const { t } = useTranslation('my-destination')
  const navigate = useNavigate()
  const open = useOpenDraft()
  const start = () =>
    open.mutate(
      {
        key: `correct-${declaration.id}-${declaration.version}`,
        cohort: graduate.cohort,
        copyOf: declaration.id,
      },
      {
        onSuccess: draft =>
          navigate({
            to: paths.draft as never,
            params: { id: draft.id } as never,
            // where only boxes were named, they are what is to be corrected
            search: (declaration.returned?.slots.length ? { step: 'proof' } : {}) as never,
          }),
      },
    )
  return (
    <Card
      text={declaration.dueOn ? t('todo.RETURNED_due', { day: day(declaration.dueOn) }) : t('todo.RETURNED')}
    >
      <ProblemPanel error={open.error} />
      <Button size="lg" onClick={start} loading={open.isPending}>
        {t('todo.correct')}
      </Button>
    </Card>
  )
}
