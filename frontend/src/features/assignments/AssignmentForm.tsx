import { Button, MultiSelect, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { collegesQuery } from '@/shared/api/cohorts'
import { Refusal } from '@/shared/api/problem'
import type { AssignableRole, Assignment } from '@/shared/api/types'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { useAssign } from './api'

const roles: AssignableRole[] = ['counselor', 'class-adviser', 'officer', 'leader', 'office', 'inspector']
/** What each role serves: the form asks for nothing else. */
const serves: Record<AssignableRole, 'classes' | 'college' | 'school'> = {
  counselor: 'classes',
  'class-adviser': 'classes',
  officer: 'college',
  leader: 'college',
  office: 'school',
  inspector: 'school',
}

interface Props {
  cohort: number
  existing: Assignment | undefined
  /** College and classes that a new one begins with. */
  preset?: { collegeCode?: string; classNames?: string[] }
  onDone: () => void
}

/** Everything a person holds in one cohort and role; saving replaces it. */
export function AssignmentForm({ cohort, existing, preset, onDone }: Props) {
  const { t } = useTranslation('assignments')
  const loaded = useQuery(collegesQuery(cohort))
  const colleges = loaded.data ?? []
  const [staffNumber, setStaffNumber] = useState(existing?.staffNumber ?? '')
  const [name, setName] = useState(existing?.name ?? '')
  const [role, setRole] = useState<AssignableRole>(existing?.role ?? 'counselor')
  const [collegeCode, setCollegeCode] = useState(existing?.collegeCode ?? preset?.collegeCode ?? '')
  const [classNames, setClassNames] = useState(existing?.classNames ?? preset?.classNames ?? [])
  const [phone, setPhone] = useState(existing?.phone ?? '')
  const assign = useAssign()
  const refusal = assign.error instanceof Refusal ? assign.error : undefined
  const scope = serves[role]
  const college = colleges.find(one => one.code === collegeCode)
  function submit(event: FormEvent) {
    event.preventDefault()
    assign.mutate(
      {
        staffNumber: staffNumber.trim(),
        cohort,
        name: name.trim(),
        role,
        collegeCode: scope === 'school' ? undefined : collegeCode,
        classNames: scope === 'classes' ? classNames : undefined,
        phone: phone.trim() || undefined,
      },
      { onSuccess: onDone },
    )
  }
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput
          label={t('staffNumber')}
          required
          disabled={!!existing}
          value={staffNumber}
          onChange={event => setStaffNumber(event.currentTarget.value)}
          error={refusal?.fieldError('staffNumber')}
          data-autofocus
        />
        <TextInput
          label={t('name')}
          required
          value={name}
          onChange={event => setName(event.currentTarget.value)}
          error={refusal?.fieldError('name')}
        />
        <NativeSelect
          label={t('roleLabel')}
          disabled={!!existing}
          value={role}
          onChange={event => setRole(event.currentTarget.value as AssignableRole)}
          data={roles.map(one => ({ value: one, label: t(`role.${one}`) }))}
        />
        {scope !== 'school' && (
          <NativeSelect
            label={t('college')}
            required
            value={collegeCode}
            onChange={event => {
              setCollegeCode(event.currentTarget.value)
              setClassNames([])
            }}
            data={[
              { value: '', label: t('choose') },
              ...colleges.map(one => ({ value: one.code, label: one.name })),
            ]}
            error={refusal?.fieldError('collegeCode')}
          />
        )}
        {scope === 'classes' && (
          <MultiSelect
            label={t('classes')}
            description={t('substituteHint')}
            value={classNames}
            onChange={setClassNames}
            data={college?.classes.map(one => one.name) ?? []}
            searchable
            clearable
            clearButtonProps={{ 'aria-label': t('clear') }}
            error={refusal?.fieldError('classNames')}
          />
        )}
        <TextInput
          type="tel"
          label={`${t('phone')}（${t('optional')}）`}
          description={t('phoneHint')}
          value={phone}
          onChange={event => setPhone(event.currentTarget.value)}
          error={refusal?.fieldError('phone')}
        />
        <ProblemPanel error={assign.error ?? loaded.error} />
        <Button
          type="submit"
          loading={assign.isPending}
          // before the colleges are there, the browser would take the one that is preset for none and save nothing
          disabled={!staffNumber.trim() || !name.trim() || (scope !== 'school' && !loaded.data)}
        >
          {t('save')}
        </Button>
      </Stack>
    </form>
  )
}
