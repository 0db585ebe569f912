import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { declarationsOfQuery, graduateQuery } from '@/shared/api/declarations'
import { useMe } from '@/shared/api/me'
import type { Destination, PolicyDestination } from '@/shared/api/types'
import { paths } from '@/shared/paths'
import { usePolicy } from '@/shared/policy'
import { detailsOf, typedOf } from '@/shared/policy/details'
import { useAddress } from '@/shared/search'
import { useChangeDestination, useDeclaration, useOpenDraft } from './api'
import { ChooseForm } from './ChooseForm'

/** Where a draft begins, or gets another destination: what is open already is changed, never opened a second time. */
export default function ChoosePage() {
  const [{ graduate: forGraduate, draft }] = useAddress()
  const { graduateId: mine } = useMe()
  if (draft) return <Change id={draft} />
  return <Begin graduateId={forGraduate ?? mine ?? ''} forGraduate={forGraduate} />
}

function Begin({ graduateId, forGraduate }: { graduateId: string; forGraduate?: string }) {
  const { t } = useTranslation('my-destination')
  const graduate = useSuspenseQuery(graduateQuery(graduateId)).data
  const declarations = useSuspenseQuery(declarationsOfQuery(graduateId)).data
  const policy = usePolicy(graduate.cohort)
  const navigate = useNavigate()
  const key = useId()
  const [started] = useState(() => Date.now())
  const open = useOpenDraft()
  // looked at once: the draft that this page opens itself leads on
  const [there] = useState(() => declarations.find(one => one.state === 'DRAFT' && one.editable))
  if (there) return <Change id={there.id} />
  const start = (destination: Destination) =>
    open.mutate(
      {
        key: `open-${graduate.id}-${started}${key}${destination}`,
        cohort: graduate.cohort,
        graduateId: forGraduate,
        destination,
        details: {},
      },
      {
        onSuccess: draft =>
          navigate({ to: paths.draft as never, params: { id: draft.id } as never, replace: true }),
      },
    )
  return (
    <ChooseForm
      title={t('choose.title')}
      onBehalfOf={forGraduate && graduate.name}
      policy={policy}
      error={open.error}
      pending={open.isPending}
      onChoose={start}
    />
  )
}

/** The same draft with another destination: what was typed and fits is kept. */
function Change({ id }: { id: string }) {
  const { t } = useTranslation('my-destination')
  const draft = useDeclaration(id)
  const policy = usePolicy(draft.graduate.cohort)
  const navigate = useNavigate()
  const save = useChangeDestination(id)
  const lost = (to: PolicyDestination) =>
    draft.evidence.filter(one => !to.slots.some(slot => slot.kinds.includes(one.kind)))
  const change = (code: Destination) => {
    const to = policy.destination(code)
    const typed = typedOf(draft.details)
    if (!to?.nationalCodes.some(one => one.code === typed.nationalCode)) delete typed.nationalCode
    save.mutate(
      { version: draft.version, destination: code, details: detailsOf(typed, to?.fields ?? []) },
      { onSuccess: () => navigate({ to: paths.draft as never, params: { id } as never, replace: true }) },
    )
  }
  return (
    <ChooseForm
      title={t('choose.changeTitle')}
      text={t('choose.changeText')}
      onBehalfOf={draft.onBehalf ? draft.graduate.name : undefined}
      policy={policy}
      now={draft.destination}
      lost={lost}
      error={save.error}
      pending={save.isPending}
      onChoose={change}
    />
  )
}
